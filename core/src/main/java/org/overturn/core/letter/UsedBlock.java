package org.overturn.core.letter;

/**
 * An argument that a letter made.
 *
 * @param version hash of its file
 */
public record UsedBlock(String name, String version) {}
