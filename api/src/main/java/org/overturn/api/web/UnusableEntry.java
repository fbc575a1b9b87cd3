package org.overturn.api.web;

/** What was sent can't be taken over; nothing of it was. The message says why, for people. */
public final class UnusableEntry extends RuntimeException {

    public UnusableEntry(String why) {
        super(why);
    }
}
