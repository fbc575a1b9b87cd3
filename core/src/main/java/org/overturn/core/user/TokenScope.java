package org.overturn.core.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may be used for: reading or changing one kind of thing of the REST interface. */
public enum TokenScope {
    READ_MY_DAY,
    READ_REMITTANCES,
    WRITE_REMITTANCES,
    READ_CLAIMS,
    READ_DENIALS,
    WRITE_DENIALS,
    READ_APPEALS,
    WRITE_APPEALS,
    READ_LETTERS,
    WRITE_LETTERS,
    READ_PACKETS,
    WRITE_PACKETS,
    READ_DOCUMENTS,
    WRITE_DOCUMENTS,
    READ_REPORTS,
    READ_PAYERS,
    WRITE_PAYERS,
    READ_RULES,
    READ_CODES,
    READ_USERS,
    WRITE_USERS,
    READ_AUDIT,
    READ_JOBS,
    WRITE_JOBS,
    READ_METRICS;

    /** As it is shown and written: {@code read:denials}. */
    public String text() {
        return name().replaceFirst("_", ":").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    public static Optional<TokenScope> find(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text().equals(text)).findFirst();
    }
}
