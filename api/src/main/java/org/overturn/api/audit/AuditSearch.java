package org.overturn.api.audit;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.StoredDay;
import org.overturn.core.remittance.AccountKey;

/**
 * What somebody looks for in the audit log, as it was typed. It is sent in a form, never in an
 * address: an account number there would stay in histories and logs.
 *
 * @param action name of an {@link AuditAction}; empty for all
 * @param from first day, {@code 2026-03-31}
 * @param to last day
 * @param before number of the entry before which to go on
 */
record AuditSearch(
        String account,
        String actor,
        String action,
        String from,
        String to,
        @Nullable Long before) {

    AuditSearch(
            @Nullable String account,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long before) {
        this.account = text(account);
        this.actor = text(actor);
        this.action = text(action);
        this.from = text(from);
        this.to = text(to);
        this.before = before;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static AuditSearch ofAll() {
        return new AuditSearch("", "", "", "", "", null);
    }

    /** By field, why it can't be looked for. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!action.isEmpty() && findAction().isEmpty()) {
            faults.put("action", quote(action) + "one of " + names() + ".");
        }
        Map.of("from", from, "to", to)
                .forEach((field, day) -> {
                    if (!day.isEmpty() && StoredDay.find(day).isEmpty()) {
                        faults.put(
                                field, quote(day) + "choose a day with a year from 1000 to 9999.");
                    }
                });
        return faults;
    }

    private static String quote(String typed) {
        return "“" + typed + "” can't be looked for: ";
    }

    private static String names() {
        return Arrays.stream(AuditAction.values())
                .map(AuditAction::name)
                .collect(Collectors.joining(", "));
    }

    private Optional<AuditAction> findAction() {
        return Arrays.stream(AuditAction.values())
                .filter(one -> one.name().equals(action))
                .findFirst();
    }

    /** Of what has no faults. */
    AuditQuery query(ZoneId zone, int limit) {
        return new AuditQuery(
                Optional.of(account).filter(text -> !text.isEmpty()).map(AccountKey::of),
                Optional.of(actor).filter(text -> !text.isEmpty()),
                findAction(),
                StoredDay.find(from).map(day -> day.atStartOfDay(zone).toInstant()),
                StoredDay.find(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                Optional.ofNullable(before),
                limit);
    }

    /** Our key of the patient it is about; empty when it is about all. */
    String patientKey() {
        return account.isEmpty() ? "" : AccountKey.of(account);
    }
}
