package org.overturn.core.letter;

/** What was typed into a gap says nothing, is too long, or is a gap itself. */
public final class UnusableEntry extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableEntry() {
        super("Say it in 1 to 4,000 characters, without [[.");
    }
}
