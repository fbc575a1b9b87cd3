package org.overturn.batch.night;

import org.overturn.batch.cli.CommandLine;

/** The program as a process of its own, for tests that kill it. */
public final class Program {

    private Program() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.run(arguments));
    }
}
