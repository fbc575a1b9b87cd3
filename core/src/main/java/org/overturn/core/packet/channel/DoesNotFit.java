package org.overturn.core.packet.channel;

/** A packet can't be cut so that a channel takes it; the message says why and what to do. */
public final class DoesNotFit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DoesNotFit(String message) {
        super(message);
    }
}
