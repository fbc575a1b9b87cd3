package org.overturn.batch.cli;

/** What the program's exit code says. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;
    public static final int SOME_INPUT_REFUSED = 3;

    private ExitCode() {}
}
