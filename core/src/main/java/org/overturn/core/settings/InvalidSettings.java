package org.overturn.core.settings;

/**
 * A settings file can't be used; the message names the file, the line and what to write instead.
 */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String problem;

    InvalidSettings(String file, int line, String problem) {
        super("%s, line %d: %s".formatted(file, line, problem));
        this.line = line;
        this.problem = problem;
    }

    InvalidSettings(String file, String problem, Throwable cause) {
        super("%s: %s".formatted(file, problem), cause);
        this.line = 1;
        this.problem = problem;
    }

    /** For a file that is no YAML. */
    public static InvalidSettings at(String file, int line, String problem) {
        return new InvalidSettings(file, line, problem);
    }

    /** The line, counted from 1; 1 where the file as a whole can't be read. */
    public int line() {
        return line;
    }

    /** What is wrong and what to write instead, without file and line. */
    public String problem() {
        return problem;
    }
}
