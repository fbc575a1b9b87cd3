package org.overturn.batch.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.overturn.core.audit.Alert;

/** What deserves a look, in words. */
final class AlertText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private AlertText() {}

    static String of(List<Alert> alerts, ZoneId zone) {
        return alerts.isEmpty()
                ? "Nothing unusual\n"
                : alerts.stream().map(alert -> line(alert, zone)).collect(Collectors.joining());
    }

    private static String line(Alert alert, ZoneId zone) {
        return String.format(
                Locale.ROOT,
                "%s to %s  %s: %s. %s From entry %,d on.%n",
                time(alert.from(), zone),
                time(alert.until(), zone),
                clean(alert.actor()),
                alert.kind().words(alert.count()),
                alert.kind().meaning(),
                alert.firstEntry());
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** Whoever fails to sign in chooses the name; it must not steer the terminal. */
    private static String clean(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
