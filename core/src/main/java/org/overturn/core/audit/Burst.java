package org.overturn.core.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts different things that one actor did within a time that moves along with the entries. */
final class Burst {

    private final AlertKind kind;
    private final Duration window;
    private final int limit;
    private final Deque<Done> recent = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Alert> alerts = new ArrayList<>();
    private boolean isOn;

    private record Done(Instant at, long entry, String what) {}

    Burst(AlertKind kind, Duration window, int limit) {
        this.kind = kind;
        this.window = window;
        this.limit = limit;
    }

    /** Entries come in their order. */
    void add(AuditEntry entry, String what) {
        recent.addLast(new Done(entry.at(), entry.id(), what));
        counts.merge(what, 1, Integer::sum);
        while (recent.getFirst().at().isBefore(entry.at().minus(window))) {
            counts.computeIfPresent(
                    recent.removeFirst().what(), (_, n) -> n == 1 ? null : Integer.valueOf(n - 1));
        }
        boolean wasOn = isOn;
        isOn = counts.size() >= limit;
        if (isOn) {
            Alert alert = wasOn ? longer(alerts.removeLast(), entry) : first(entry);
            alerts.add(alert);
        }
    }

    private Alert first(AuditEntry entry) {
        Done begin = recent.getFirst();
        return new Alert(kind, entry.actor(), begin.at(), entry.at(), counts.size(), begin.entry());
    }

    private Alert longer(Alert alert, AuditEntry entry) {
        return new Alert(
                kind,
                alert.actor(),
                alert.from(),
                entry.at(),
                Math.max(alert.count(), counts.size()),
                alert.firstEntry());
    }

    List<Alert> alerts() {
        return alerts;
    }
}
