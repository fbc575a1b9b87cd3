package org.overturn.core.packet.contents;

/** The contents can't be changed so; the message says why, for people. */
public final class ArrangementRefused extends RuntimeException {

    public ArrangementRefused(String message) {
        super(message);
    }
}
