package org.overturn.core.evidence;

import java.nio.file.Path;
import java.time.Duration;
import org.overturn.core.evidence.intake.IntakeLimits;
import org.overturn.core.evidence.intake.OcrSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param store root folder of the document store
 * @param limits how much of a document is read before it is refused
 * @param ocr whether text in pictures is recognised: {@code auto} with an installed Tesseract
 * @param ocrLanguages as Tesseract names them, joined by {@code +}
 * @param ocrTime for the recognition of one document; its further pages stay without text
 */
@ConfigurationProperties("overturn.evidence")
record EvidenceProperties(
        @DefaultValue("data/documents") Path store,
        @DefaultValue IntakeLimits limits,
        @DefaultValue("auto") OcrSetting ocr,
        @DefaultValue("eng") String ocrLanguages,
        @DefaultValue("2m") Duration ocrTime) {}
