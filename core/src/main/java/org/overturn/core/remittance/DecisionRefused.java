package org.overturn.core.remittance;

/** A decision on a held remittance can't be taken; the message says why and what to do. */
public final class DecisionRefused extends RuntimeException {

    public DecisionRefused(String message) {
        super(message);
    }
}
