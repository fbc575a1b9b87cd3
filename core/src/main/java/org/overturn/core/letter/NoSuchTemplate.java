package org.overturn.core.letter;

/** There is no template of this name. */
public final class NoSuchTemplate extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchTemplate(String name) {
        super("there is no template " + name);
    }
}
