package org.overturn.api.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.web.RefusedField;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.StoredDay;
import org.overturn.core.remittance.AccountKey;

/**
 * Which entries of the audit log are wanted; what is left out is any.
 *
 * @param account number as claims bear it, however it is written: who looked at this patient
 * @param actor the name to sign in with
 * @param from the first instant
 * @param until the instant after the last
 */
record AuditFilter(
        @Nullable String account,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable Instant from,
        @Nullable Instant until) {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    /**
     * @throws RefusedField when a time is none that the log can have
     */
    AuditQuery query(int limit) {
        check("from", from);
        check("until", until);
        return new AuditQuery(
                Optional.of(patientKey()).filter(key -> !key.isEmpty()),
                text(actor),
                Optional.ofNullable(action),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Optional.empty(),
                limit);
    }

    private static void check(String field, @Nullable Instant time) {
        if (time != null && !StoredDay.isOne(time.atZone(ZoneOffset.UTC).toLocalDate())) {
            throw new RefusedField(field, "a time is in a year from 1000 to 9999");
        }
    }

    /** Our key of the patient it is about; empty when it is about all. */
    String patientKey() {
        return text(account).map(AccountKey::of).orElse("");
    }

    private static Optional<String> text(@Nullable String sent) {
        return Optional.ofNullable(sent).map(String::strip).filter(said -> !said.isEmpty());
    }

    /** Without the account number. */
    @Override
    public String toString() {
        return "AuditFilter[" + action + "]";
    }
}
