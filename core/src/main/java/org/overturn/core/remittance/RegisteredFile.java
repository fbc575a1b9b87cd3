package org.overturn.core.remittance;

/** A received file with something left to store; {@link Remittances#open} gives its bytes. */
public record RegisteredFile(long id, String sha256, String name) {}
