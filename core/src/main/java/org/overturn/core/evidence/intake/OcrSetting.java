package org.overturn.core.evidence.intake;

/** Whether text in pictures is recognised. */
public enum OcrSetting {
    /** By the machine's Tesseract, where one is installed. */
    AUTO,
    OFF
}
