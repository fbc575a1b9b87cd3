package org.overturn.core.issue;

import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.core.resource.OurTable;

/** What each kind of issue means: meanings.csv beside this class. */
final class IssueMeanings {

    private static final Map<String, String> MEANINGS = read();

    private IssueMeanings() {}

    /** Empty for a kind that meanings.csv lacks, which a test finds: no night may fail of it. */
    static String of(IssueCode code) {
        return MEANINGS.getOrDefault(code.name(), "");
    }

    private static Map<String, String> read() {
        return OurTable.rows(IssueMeanings.class, "meanings.csv").stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                row -> row.get("code"), row -> row.get("meaning")));
    }
}
