package org.overturn.core.remittance.table;

/** A file can't be read as a table; the message says why and what to do. */
public final class UnreadableTable extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableTable(String message) {
        super(message);
    }

    UnreadableTable(String message, Throwable cause) {
        super(message, cause);
    }
}
