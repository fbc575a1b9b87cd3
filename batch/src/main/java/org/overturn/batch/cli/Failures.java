package org.overturn.batch.cli;

import java.util.Optional;
import org.overturn.batch.night.NightFailed;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one clear message and an exit code. */
public final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult result) {
        if (thrown instanceof CommandLine.ParameterException usage) {
            org.overturn.batch.cli.CommandLine.tell(command, String.valueOf(usage.getMessage()));
            return ExitCode.WRONG_USAGE;
        }
        Optional<String> hindrance = Hindrances.find(thrown);
        if (hindrance.isPresent()) {
            org.overturn.batch.cli.CommandLine.tell(command, hindrance.get());
            return ExitCode.FAILED;
        }
        return unexpected(thrown, command);
    }

    private static int unexpected(Exception thrown, CommandLine command) {
        LoggerFactory.getLogger(Failures.class).error("Failed", thrown);
        String what =
                thrown instanceof NightFailed
                        ? thrown.getMessage()
                                + ". What was done stays done; run it again to go on from there."
                        : "Failed: " + thrown;
        org.overturn.batch.cli.CommandLine.tell(command, what);
        return ExitCode.FAILED;
    }

    /** A command can't do its work now; the message says why and what to do. */
    public static final class Refused extends RuntimeException {

        public Refused(String message) {
            super(message);
        }
    }
}
