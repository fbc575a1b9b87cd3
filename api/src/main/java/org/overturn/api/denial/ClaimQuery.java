package org.overturn.api.denial;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.RefusedField;
import org.overturn.core.db.StoredDay;
import org.overturn.core.remittance.ClaimSearch;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;

/** What a list of claims is asked with, by the names that {@link ClaimController} states. */
record ClaimQuery(Map<String, String> given) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /**
     * A search by numbers, which must not stand in an address.
     *
     * @param accountNumber as remittances have it; padding and case don't count
     * @param payerClaimNumber 835 CLP07
     * @param filter as the list takes it
     */
    record ClaimNumbers(
            @Nullable String accountNumber,
            @Nullable String payerClaimNumber,
            @Nullable Map<String, String> filter) {

        static final ClaimNumbers NONE = new ClaimNumbers(null, null, null);
    }

    ClaimSearch search(ClaimNumbers numbers, CurrentUser me) {
        return new ClaimSearch(
                find("payer"),
                find("facility"),
                find("remittedFrom").map(text -> day("remittedFrom", text)),
                find("remittedUntil").map(text -> day("remittedUntil", text)),
                find("withDenials").map(ClaimQuery::flag),
                text(numbers.accountNumber()),
                text(numbers.payerClaimNumber()),
                new Scopes(me.facilities(), me.payers()));
    }

    Cursor cursor() {
        return Cursor.parse(given.get("cursor"));
    }

    int limit() {
        String text = find("limit").orElse(String.valueOf(USUAL));
        if (!text.matches("\\d{1,4}")) {
            throw new RefusedField("limit", "a number of rows");
        }
        return Math.clamp(Integer.parseInt(text), 1, MOST);
    }

    private Optional<String> find(String name) {
        return text(given.get(name));
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static LocalDate day(String field, String text) {
        return StoredDay.find(text)
                .orElseThrow(() ->
                        new RefusedField(
                                field,
                                "a day is written 2026-03-31, with a year from 1000 to 9999"));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RefusedField("withDenials", "true or false");
        };
    }
}
