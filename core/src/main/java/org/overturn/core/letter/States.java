package org.overturn.core.letter;

import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.resource.OurTable;

/** The states and territories of the United States, as two capital letters (states.csv). */
public final class States {

    private static final Set<String> ALL = read();

    private States() {}

    public static boolean knows(String state) {
        return ALL.contains(state);
    }

    private static Set<String> read() {
        return OurTable.rows(States.class, "states.csv").stream()
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
    }
}
