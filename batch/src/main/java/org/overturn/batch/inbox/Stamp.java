package org.overturn.batch.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** Size and time of a file: while they stay, nobody has written to it. */
public record Stamp(long size, FileTime modified) {

    /** Empty when the file is gone or can't be looked at. */
    public static Optional<Stamp> find(Path file) {
        try {
            return Optional.of(new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
