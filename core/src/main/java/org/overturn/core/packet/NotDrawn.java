package org.overturn.core.packet;

/** A packet can't be drawn: its letter or one of its documents makes the renderer fail. */
public final class NotDrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDrawn(String appealNumber, RuntimeException cause) {
        super("packet " + appealNumber + " can't be drawn", cause);
    }
}
