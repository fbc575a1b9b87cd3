package org.overturn.batch.show;

/**
 * The received file a remittance came in, and how to cut it into segments.
 *
 * @param delimiters as {@link org.overturn.core.x12.Delimiters#code} writes them
 */
public record KeptFile(String name, String sha256, String delimiters) {}
