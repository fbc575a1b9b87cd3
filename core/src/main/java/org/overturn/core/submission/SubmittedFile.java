package org.overturn.core.submission;

/**
 * A file as it leaves; its bytes are in the document store.
 *
 * @param name holds nothing about the patient
 */
public record SubmittedFile(String name, String sha256, long bytes) {}
