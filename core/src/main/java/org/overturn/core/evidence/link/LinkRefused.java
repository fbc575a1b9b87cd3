package org.overturn.core.evidence.link;

/** A document can't be linked or taken from its account; the message says why, to a person. */
public final class LinkRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkRefused(String message) {
        super(message);
    }
}
