package org.overturn.batch.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.overturn.core.audit.AuditProof;
import org.overturn.core.audit.Breach;

/** What a check of the audit log found, in words. */
final class AuditText {

    static final String CHANGEABLE =
            """
            Note: the database lets its user change entries. docs/audit.md says how to forbid it.
            """;

    private AuditText() {}

    static String of(AuditProof proof) {
        return proof.breach()
                .map(breach -> broken(breach, proof.entries()))
                .orElseGet(() -> intact(proof) + "\n");
    }

    private static String intact(AuditProof proof) {
        return proof.first()
                .flatMap(first ->
                        proof.last().map(last -> entries(proof.entries()) + days(first, last)))
                .map(text -> text + ", chain intact, " + anchors(proof.anchors()))
                .orElse("No entries yet");
    }

    private static String days(Instant first, Instant last) {
        LocalDate from = LocalDate.ofInstant(first, ZoneOffset.UTC);
        LocalDate to = LocalDate.ofInstant(last, ZoneOffset.UTC);
        return from.equals(to) ? " of " + from : " from " + from + " to " + to;
    }

    private static String entries(long count) {
        return number(count) + (count == 1 ? " entry" : " entries");
    }

    private static String anchors(int count) {
        return switch (count) {
            case 0 -> "no anchors yet";
            case 1 -> "1 anchor agrees";
            default -> number(count) + " anchors agree";
        };
    }

    private static String broken(Breach breach, long before) {
        return (breach.entry() == 0
                        ? "The audit log can't be verified.\n"
                        : "The audit log is broken at entry " + number(breach.entry()) + ".\n")
                + breach.kind().meaning()
                + "\n"
                + (breach.anchor().isEmpty() ? "" : "The anchor: " + breach.anchor() + "\n")
                + (breach.entry() > 1 ? "Before it: " + entries(before) + ", intact\n" : "")
                + "Keep the database and data/audit as they are, compare them with a backup, and tell"
                + " the privacy officer.\n";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
