package org.overturn.core.db;

/** The database can't be used as it is; the message says what to do. */
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableDatabase(String message) {
        super(message);
    }

    UnusableDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
