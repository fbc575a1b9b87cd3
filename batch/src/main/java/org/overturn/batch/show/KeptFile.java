package org.overturn.batch.show;

import java.util.Optional;

/**
 * The received file a remittance came in, and how to cut it into segments.
 *
 * @param enteredBy who typed it in and when; empty for what the payer sent
 * @param delimiters as {@link org.overturn.core.x12.Delimiters#code} writes them
 */
public record KeptFile(String name, String sha256, String delimiters, Optional<String> enteredBy) {}
