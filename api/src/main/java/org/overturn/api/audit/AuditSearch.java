package org.overturn.api.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.remittance.AccountKey;

/**
 * What somebody looks for in the audit log. It is sent in a form, never in an address: an account
 * number there would stay in histories and logs.
 *
 * @param account as it was typed
 * @param before number of the entry before which to go on
 */
record AuditSearch(
        String account,
        String actor,
        @Nullable AuditAction action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {

    AuditSearch(
            @Nullable String account,
            @Nullable String actor,
            @Nullable AuditAction action,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long before) {
        this.account = account == null ? "" : account.strip();
        this.actor = actor == null ? "" : actor.strip();
        this.action = action;
        this.from = from;
        this.to = to;
        this.before = before;
    }

    static AuditSearch ofAll() {
        return new AuditSearch("", "", null, null, null, null);
    }

    AuditQuery query(ZoneId zone, int limit) {
        return new AuditQuery(
                Optional.of(account).filter(text -> !text.isEmpty()).map(AccountKey::of),
                Optional.of(actor).filter(text -> !text.isEmpty()),
                Optional.ofNullable(action),
                Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                Optional.ofNullable(before),
                limit);
    }

    /** Our key of the patient it is about; empty when it is about all. */
    String patientKey() {
        return account.isEmpty() ? "" : AccountKey.of(account);
    }
}
