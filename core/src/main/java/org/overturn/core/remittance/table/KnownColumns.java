package org.overturn.core.remittance.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.resource.OurTable;

/** Names that columns have in payers' tables (columns.csv beside this class). */
final class KnownColumns {

    /** Names that are equal but for blanks, dots and the like. */
    static final int EXACT = 100;

    /** Less is chance. */
    static final int ENOUGH = 40;

    private static final KnownColumns STANDARD = new KnownColumns();

    private final Map<Meaning, List<String>> names = new LinkedHashMap<>();

    private KnownColumns() {
        for (CSVRecord row : OurTable.rows(KnownColumns.class, "columns.csv")) {
            names.put(
                    new Meaning(row.get("meaning")),
                    Arrays.stream(row.get("names").split("\\|", -1))
                            .map(KnownColumns::plain)
                            .toList());
        }
    }

    static KnownColumns standard() {
        return STANDARD;
    }

    Set<Meaning> meanings() {
        return names.keySet();
    }

    /** How well a column's name fits a meaning, from 0 to {@link #EXACT}. */
    int score(String column, Meaning meaning) {
        String plain = plain(column);
        return names.getOrDefault(meaning, List.of()).stream()
                .mapToInt(name -> score(plain, name))
                .max()
                .orElse(0);
    }

    int bestScore(String column) {
        return names.keySet().stream().mapToInt(one -> score(column, one)).max().orElse(0);
    }

    private static int score(String column, String name) {
        if (column.equals(name)) {
            return EXACT;
        }
        Set<String> had = new TreeSet<>(Arrays.asList(column.split(" ", -1)));
        Set<String> wanted = new TreeSet<>(Arrays.asList(name.split(" ", -1)));
        if (!had.containsAll(wanted)) {
            return 0;
        }
        return 90 * wanted.size() / had.size();
    }

    /** Lower case, umlauts spelled out, words with one blank between them, no trailing number. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00fc", "ue")
                .replace("\u00df", "ss")
                .replaceAll(" #\\d+$", "")
                .replace("#", " no ")
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll(" ?\\d+$", "")
                .replaceAll("^(num|nbr|number) ", "no ")
                .replaceAll(" (num|nbr|number)\\b", " no")
                .strip();
    }
}
