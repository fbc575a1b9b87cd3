package org.overturn.core.evidence.link;

import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.resource.OurTable;

/** Words of the language that are names as well: {@code May}, {@code Hope}, {@code Long}. */
final class CommonWords {

    private static final Set<String> ALL =
            OurTable.rows(CommonWords.class, "common-words.csv").stream()
                    .map(row -> row.get("word"))
                    .collect(Collectors.toUnmodifiableSet());

    private CommonWords() {}

    /** Whether first name and surname are such words. */
    static boolean areBoth(PatientName name) {
        return ALL.contains(name.first()) && ALL.contains(name.last());
    }
}
