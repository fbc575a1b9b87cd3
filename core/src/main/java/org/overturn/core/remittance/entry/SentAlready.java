package org.overturn.core.remittance.entry;

/** A draft that was sent on can't be changed any more; or the very same was sent before. */
public final class SentAlready extends RuntimeException {

    SentAlready(String why) {
        super(why);
    }
}
