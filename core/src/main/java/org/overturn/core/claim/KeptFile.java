package org.overturn.core.claim;

/** A received file, as it is kept. */
public record KeptFile(String sha256, String name, long size) {}
