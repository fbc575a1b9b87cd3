package org.overturn.batch.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.overturn.batch.cli.Failures.Refused;
import org.overturn.batch.night.NightUnderWay;
import org.overturn.core.db.UnusableDatabase;
import org.overturn.core.remittance.DecisionRefused;
import org.overturn.core.settings.InvalidSettings;
import org.springframework.beans.BeansException;

/** What kept a command from its work and a person can mend: in words, with the remedy. */
final class Hindrances {

    private static final Pattern NO_ROOM =
            Pattern.compile(
                    "No space left on device|Disk quota exceeded|not enough space on the disk");
    private static final String IN_USE =
            "The embedded database is in use by another run of overturn, the night run or the web"
                    + " server (overturn serve) maybe; one at a time can have it. Wait until the"
                    + " night run has ended, or stop the web server, then try again; or use a"
                    + " database server (OVERTURN_DB_URL), which several can share.";
    private static final String GO_ON = "What was done stays done";

    private final Set<Throwable> all = new LinkedHashSet<>();

    private Hindrances(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(thrown));
        while (!left.isEmpty()) {
            Throwable next = left.removeFirst();
            if (seen.add(next)) {
                all.add(next);
                left.addAll(List.of(next.getSuppressed()));
                Optional.ofNullable(next.getCause()).ifPresent(left::addFirst);
            }
        }
    }

    /** What to tell the person; empty when it is a bug. */
    static Optional<String> find(Throwable thrown) {
        Hindrances hindrances = new Hindrances(thrown);
        return hindrances
                .said()
                .or(hindrances::fullDisk)
                .or(hindrances::database)
                .or(hindrances::file);
    }

    private <T extends Throwable> Optional<T> first(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What says itself what to do. */
    private Optional<String> said() {
        return all.stream()
                .filter(cause ->
                        cause instanceof InvalidSettings
                                || cause instanceof DecisionRefused
                                || cause instanceof Refused
                                || cause instanceof NightUnderWay
                                || cause instanceof UnusableDatabase)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst();
    }

    private Optional<String> fullDisk() {
        return all.stream()
                .filter(cause -> cause instanceof IOException || cause instanceof SQLException)
                .filter(cause -> NO_ROOM.matcher(String.valueOf(cause.getMessage())).find())
                .findFirst()
                .map(cause ->
                        "The disk of "
                                + place(cause)
                                + " is full. "
                                + GO_ON
                                + ". Make room, then run it again to go on from there.");
    }

    private String place(Throwable full) {
        if (full instanceof FileSystemException file && file.getFile() != null) {
            return file.getFile();
        }
        return first(SQLException.class).isPresent()
                ? "the data folder"
                : "the data folder, the outbox or the temporary folder";
    }

    /** SQL states 08: no connection; 28: wrong user or password; 90020: the file is in use. */
    private Optional<String> database() {
        return all.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(cause -> {
                    String state = String.valueOf(cause.getSQLState());
                    return state.startsWith("08")
                            || state.startsWith("28")
                            || state.equals("90020");
                })
                .reduce((_, deepest) -> deepest) // the pool says only that it waited
                .map(this::unusable);
    }

    private String unusable(SQLException cause) {
        if ("90020".equals(cause.getSQLState())) {
            return IN_USE;
        }
        return isStarting() ? unreachable(cause) : broken(cause);
    }

    private boolean isStarting() {
        return first(BeansException.class).isPresent() || first(FlywayException.class).isPresent();
    }

    private static String unreachable(SQLException cause) {
        return "Can't reach the database: "
                + firstLine(cause)
                + ". Check OVERTURN_DB_URL, OVERTURN_DB_USER and OVERTURN_DB_PASSWORD, and that the"
                + " server runs.";
    }

    private static String broken(SQLException cause) {
        return "The connection to the database broke: "
                + firstLine(cause)
                + ". "
                + GO_ON
                + ". See that the server runs, then run it again to go on from there.";
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "");
    }

    private Optional<String> file() {
        return first(FileSystemException.class)
                .map(file ->
                        "Can't use "
                                + file.getFile()
                                + " ("
                                + file.getClass().getSimpleName()
                                + "). Check that it exists, and your rights to it.");
    }
}
