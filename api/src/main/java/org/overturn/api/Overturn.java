package org.overturn.api;

import java.util.List;
import org.overturn.api.serve.ServeCommand;
import org.overturn.batch.cli.CommandLine;

/** Starts the program: {@code java -jar overturn.jar COMMAND}. */
public final class Overturn {

    private Overturn() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command in the arguments and gives the exit code. */
    static int run(String... arguments) {
        return CommandLine.run(List.of(new ServeCommand()), arguments);
    }
}
