package org.overturn.batch.cli;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.overturn.batch.night.NightFailed;
import org.overturn.core.remittance.DecisionRefused;
import org.overturn.core.settings.InvalidSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one clear message and an exit code. */
final class Failures implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult result) {
        if (thrown instanceof CommandLine.ParameterException usage) {
            org.overturn.batch.cli.CommandLine.tell(command, String.valueOf(usage.getMessage()));
            return ExitCode.WRONG_USAGE;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSettings
                    || cause instanceof Refused
                    || cause instanceof DecisionRefused) {
                org.overturn.batch.cli.CommandLine.tell(
                        command, String.valueOf(cause.getMessage()));
                return ExitCode.FAILED;
            }
            if (cause instanceof SQLException sql && isUnreachable(sql)) {
                org.overturn.batch.cli.CommandLine.tell(
                        command,
                        "Can't reach the database: "
                                + String.valueOf(sql.getMessage()).lines().findFirst().orElse("")
                                + ". Check OVERTURN_DB_URL, OVERTURN_DB_USER and"
                                + " OVERTURN_DB_PASSWORD, and that the server runs.");
                return ExitCode.FAILED;
            }
            if (cause instanceof FileSystemException file) {
                org.overturn.batch.cli.CommandLine.tell(
                        command,
                        "Can't use "
                                + file.getFile()
                                + " ("
                                + file.getClass().getSimpleName()
                                + "). Check that it exists, and your rights to it.");
                return ExitCode.FAILED;
            }
        }
        return unexpected(thrown, command);
    }

    /** SQL states 08: no connection; 28: wrong user or password; 90020: the file is in use. */
    private static boolean isUnreachable(SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.equals("90020");
    }

    private static int unexpected(Exception thrown, CommandLine command) {
        LOG.error("Failed", thrown);
        String what =
                thrown instanceof NightFailed
                        ? thrown.getMessage()
                                + ". What was done stays done; run it again to go on from there."
                        : "Failed: " + thrown;
        org.overturn.batch.cli.CommandLine.tell(command, what);
        return ExitCode.FAILED;
    }

    /** A command can't do its work now; the message says why and what to do. */
    static final class Refused extends RuntimeException {

        Refused(String message) {
            super(message);
        }
    }
}
