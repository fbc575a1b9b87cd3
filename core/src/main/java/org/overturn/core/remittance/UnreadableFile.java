package org.overturn.core.remittance;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** A file that arrived can't be read to its end; the others can. */
public final class UnreadableFile extends RuntimeException {

    public UnreadableFile(IOException cause) {
        super(reason(cause), cause);
    }

    /** In the words of the system, without the file's path. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    private static String reason(IOException cause) {
        String kind = cause.getClass().getSimpleName();
        return cause instanceof FileSystemException || cause.getMessage() == null
                ? kind
                : cause.getMessage();
    }
}
