package org.overturn.batch.sending;

/** A packet can't be sent as it is; the message says why and what to do. */
public final class NotPrepared extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPrepared(String message) {
        super(message);
    }
}
