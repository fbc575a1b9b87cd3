package org.overturn.core.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes entries in their order, one by one, and finds what deserves a look. */
final class AlertScan {

    private static final Set<String> LOOKS = Set.of("VIEW", "SEARCH", "BREAK_GLASS");
    private static final Set<String> TAKES = Set.of("EXPORT", "DOWNLOAD", "PRINT");
    private static final int SATURDAY = DayOfWeek.SATURDAY.getValue();

    private final AuditProperties limits;
    private final ZoneId office;
    private final Map<AlertKind, Map<String, Burst>> bursts = new EnumMap<>(AlertKind.class);
    private final Map<Night, Alert> nights = new LinkedHashMap<>();
    private String request = "";

    private record Night(String actor, LocalDate day) {}

    AlertScan(AuditProperties limits, ZoneId office) {
        this.limits = limits;
        this.office = office;
    }

    void add(AuditEntry entry) {
        if (entry.roles().equals(Actor.PROGRAM)) {
            return;
        }
        if (isOfSameRequest(entry)) {
            return;
        }
        boolean takes = TAKES.contains(entry.action());
        String number = Long.toString(entry.id());
        if ((takes || LOOKS.contains(entry.action())) && !entry.patientKey().isEmpty()) {
            burst(AlertKind.MASS_VIEW, limits.patients(), entry).add(entry, entry.patientKey());
            addHour(entry);
        }
        if (takes) {
            burst(AlertKind.MASS_EXPORT, limits.exports(), entry).add(entry, number);
        }
        if (entry.action().equals(AuditAction.SIGN_IN_FAILED.name())) {
            burst(AlertKind.FAILED_SIGN_INS, limits.failures(), entry).add(entry, number);
        }
    }

    /**
     * A page or file that shows many patients has an entry of each, and is one look all the same.
     */
    private boolean isOfSameRequest(AuditEntry entry) {
        String before = request;
        request =
                entry.correlation().isEmpty()
                        ? ""
                        : entry.correlation()
                                + " "
                                + entry.action()
                                + " "
                                + entry.objectType()
                                + " "
                                + entry.objectId();
        return !request.isEmpty() && request.equals(before);
    }

    private Burst burst(AlertKind kind, int limit, AuditEntry entry) {
        return bursts.computeIfAbsent(kind, _ -> new HashMap<>())
                .computeIfAbsent(entry.actor(), _ -> new Burst(kind, limits.window(), limit));
    }

    private void addHour(AuditEntry entry) {
        ZonedDateTime at = entry.at().atZone(office);
        LocalTime hour = at.toLocalTime();
        boolean open =
                at.getDayOfWeek().getValue() < SATURDAY
                        && !hour.isBefore(limits.opens())
                        && hour.isBefore(limits.closes());
        if (!open) {
            nights.merge(
                    new Night(entry.actor(), at.toLocalDate()), alert(entry), AlertScan::together);
        }
    }

    private static Alert alert(AuditEntry entry) {
        return new Alert(
                AlertKind.AFTER_HOURS, entry.actor(), entry.at(), entry.at(), 1, entry.id());
    }

    private static Alert together(Alert before, Alert next) {
        return new Alert(
                before.kind(),
                before.actor(),
                before.from(),
                next.until(),
                before.count() + 1,
                before.firstEntry());
    }

    /** The newest first. */
    List<Alert> alerts() {
        List<Alert> all = new ArrayList<>(nights.values());
        bursts.values().forEach(of -> of.values().forEach(burst -> all.addAll(burst.alerts())));
        all.sort(Comparator.comparing(Alert::until).reversed().thenComparing(Alert::kind));
        return all;
    }
}
