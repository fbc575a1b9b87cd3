package org.overturn.core.packet.contents;

/** Somebody changed the contents since they were read. */
public final class ArrangementChanged extends RuntimeException {

    ArrangementChanged() {
        super("Somebody changed the contents of this packet meanwhile. Look at them again.");
    }
}
