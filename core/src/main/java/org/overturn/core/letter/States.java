package org.overturn.core.letter;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.core.resource.OurTable;

/**
 * The states and territories of the United States, as two capital letters, with their names
 * (states.csv).
 */
public final class States {

    private static final Map<String, String> NAMES = read();

    private States() {}

    public static boolean knows(String state) {
        return NAMES.containsKey(state);
    }

    /** Its name as it stands in a sentence; what is no state as it is. */
    static String name(String state) {
        return NAMES.getOrDefault(state.toUpperCase(Locale.ROOT), state);
    }

    private static Map<String, String> read() {
        return OurTable.rows(States.class, "states.csv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    }
}
