package org.overturn.core.remittance.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;

/**
 * Rows that sum up others: told apart by their first words, left out, and checked against the sums
 * of all rows before them, or of those since the last such row.
 */
final class Totals {

    private static final List<Field> SUMMED = List.of(Field.CHARGE, Field.ALLOWED, Field.PAID);

    /** As in "*** End of report ***". */
    static final Pattern ORNAMENT = Pattern.compile("^[^\\p{L}\\p{N}]+");

    private final Layout layout;
    private final Problems problems;
    private final boolean repeated;
    private final Map<Field, Money> all = new EnumMap<>(Field.class);
    private final Map<Field, Money> sinceLast = new EnumMap<>(Field.class);
    private final List<String> totals;
    private final List<String> ignored;
    private boolean unsure;

    Totals(Layout layout, Problems problems) {
        this.layout = layout;
        this.problems = problems;
        this.totals = lower(layout.mapping().totals());
        this.ignored = lower(layout.mapping().ignore());
        this.repeated = layout.mapping().rows() == TableMapping.Granularity.ADJUSTMENT;
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether a row sums up others: it begins so, and names no claim. */
    boolean isTotal(Row row) {
        int account = layout.index(Field.ACCOUNT_NUMBER);
        boolean named = account >= 0 && !row.cell(account).isBlank();
        return beginsWithOneOf(row, totals) && (!named || row.cell(account).equals(row.first()));
    }

    boolean isIgnored(Row row) {
        return beginsWithOneOf(row, ignored);
    }

    private static boolean beginsWithOneOf(Row row, List<String> words) {
        String text =
                ORNAMENT.matcher(row.first().text()).replaceFirst("").toLowerCase(Locale.ROOT);
        return words.stream()
                .anyMatch(word ->
                        text.startsWith(word)
                                && (text.length() == word.length()
                                        || !Character.isLetterOrDigit(text.charAt(word.length()))));
    }

    void add(RowValues row) {
        for (Field field : SUMMED) {
            row.amount(cell(row, field))
                    .ifPresent(amount -> {
                        all.merge(field, amount, Money::plus);
                        sinceLast.merge(field, amount, Money::plus);
                    });
        }
        unsure |= row.isBad();
    }

    void check(RowValues total) {
        for (Field field : SUMMED) {
            Optional<Money> stated = total.amount(cell(total, field));
            Money whole = all.getOrDefault(field, Money.ZERO);
            Money part = sinceLast.getOrDefault(field, Money.ZERO);
            if (!repeated
                    && !unsure
                    && stated.isPresent()
                    && !stated.get().equals(whole)
                    && !stated.get().equals(part)) {
                problems.add(
                        IssueCode.TABLE_TOTAL_DIFFERS,
                        "row " + total.number(),
                        "Row %d, column \"%s\": the total says %s, the rows before it sum to %s."
                                .formatted(
                                        total.number(),
                                        layout.header().name(layout.index(field)),
                                        stated.get().toDollars(),
                                        whole.toDollars()));
            }
        }
        sinceLast.clear();
    }

    private Cell cell(RowValues row, Field field) {
        return row.at(layout.index(field));
    }
}
