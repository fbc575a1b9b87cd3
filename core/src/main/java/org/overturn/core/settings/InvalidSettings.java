package org.overturn.core.settings;

/**
 * A settings file can't be used; the message names the file, the line and what to write instead.
 */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidSettings(String file, int line, String problem) {
        super("%s, line %d: %s".formatted(file, line, problem));
    }

    InvalidSettings(String file, String problem, Throwable cause) {
        super("%s: %s".formatted(file, problem), cause);
    }
}
