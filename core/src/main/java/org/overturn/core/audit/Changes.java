package org.overturn.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.overturn.core.db.Fit;

/**
 * What became of the fields of something that was changed. What says something of a patient or is
 * secret goes in by {@link #masked}: that it changed stays visible, its content doesn't.
 *
 * @param lines one a field: {@code roles: BILLER -> ADVOCATE,BILLER}
 */
public record Changes(List<String> lines) {

    public static final Changes NONE = new Changes(List.of());

    private static final int LONGEST = 200;

    /** Up to this length the first character would tell too much. */
    private static final int SHORT = 3;

    public Changes {
        lines = List.copyOf(lines);
    }

    /** With a field too, when its value is another. */
    public Changes of(String field, Object before, Object after) {
        String old = plain(before);
        String now = plain(after);
        return old.equals(now) ? this : with(field, old, now);
    }

    /** With a field too, when its value is another; of each only the first character. */
    public Changes masked(String field, Object before, Object after) {
        String old = plain(before);
        String now = plain(after);
        return old.equals(now) ? this : with(field, mask(old), mask(now));
    }

    private Changes with(String field, String before, String after) {
        List<String> all = new ArrayList<>(lines);
        all.add(plain(field) + ": " + before + " -> " + after);
        return new Changes(all);
    }

    private static String mask(String value) {
        if (value.isEmpty()) {
            return "";
        }
        int first = value.offsetByCodePoints(0, 1);
        return (value.length() <= SHORT ? "" : value.substring(0, first)) + "***";
    }

    /** On one line, so that no value looks like a field of its own. */
    private static String plain(Object value) {
        return Fit.to(LONGEST, String.valueOf(value))
                .chars()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Without the values: a person may have typed them. */
    @Override
    public String toString() {
        return "Changes[" + lines.size() + "]";
    }
}
