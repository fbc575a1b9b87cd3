package org.overturn.core.user;

/** A link that was used before, is too old, or never was one. */
public final class UnusableLink extends RuntimeException {

    UnusableLink() {
        super("This link was used before or is too old. Ask for a new one.");
    }
}
