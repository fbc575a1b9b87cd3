package org.overturn.core.remittance;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A file that arrived can't be read to its end; the others can. */
public final class UnreadableFile extends RuntimeException {

    public UnreadableFile(IOException cause) {
        super(reason(cause), cause);
    }

    /** In plain words, without the file's path. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "access is denied";
            case NoSuchFileException _ -> "it is gone";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case FileSystemException _ -> kind(cause);
            default -> cause.getMessage() == null ? kind(cause) : cause.getMessage();
        };
    }

    private static String kind(IOException cause) {
        return cause.getClass().getSimpleName();
    }
}
