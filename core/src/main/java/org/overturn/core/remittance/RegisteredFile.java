package org.overturn.core.remittance;

import java.nio.file.Path;

/** A received file with something left to store; {@code path} is our own copy of it. */
public record RegisteredFile(long id, String sha256, String name, Path path) {}
