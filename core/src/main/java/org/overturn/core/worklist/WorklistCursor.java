package org.overturn.core.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.overturn.core.money.Money;

/**
 * A place between two items of a sorted worklist. Whoever forges one gets another place, never
 * another's rows.
 *
 * @param value of the sort field there
 * @param backwards whether the page before it is wanted
 */
record WorklistCursor(WorklistSort sort, String value, long id, boolean backwards) {

    String encoded() {
        String text = String.join("|", sort.parameter(), value, "" + id, backwards ? "b" : "f");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one that was given out for this order.
     *
     * @throws RefusedQuery when it is none
     */
    static WorklistCursor parse(String encoded, WorklistSort sort) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)
                            .split("\\|", -1);
            if (parts.length == 4 && parts[0].equals(sort.parameter())) {
                check(sort.field(), parts[1]);
                return new WorklistCursor(
                        sort, parts[1], Long.parseLong(parts[2]), parts[3].equals("b"));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused();
        }
        throw refused();
    }

    private static void check(SortField field, String value) {
        switch (field) {
            case DUE -> LocalDate.parse(value);
            case PRIORITY -> Integer.parseInt(value);
            case AMOUNT, EXPECTED_VALUE -> Money.of(value);
        }
    }

    private static RefusedQuery refused() {
        return new RefusedQuery("cursor", "take the cursor that came with a page of this order");
    }
}
