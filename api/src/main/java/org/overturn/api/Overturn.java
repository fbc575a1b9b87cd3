package org.overturn.api;

import org.overturn.batch.cli.CommandLine;

/** Starts the program: {@code java -jar overturn.jar COMMAND}. */
public final class Overturn {

    private Overturn() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.run(arguments));
    }
}
