package org.overturn.core.remittance.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.x12.Delimiters;

/**
 * Segments as lists of elements, turned into bytes when all are known: only then it is sure which
 * delimiters no value holds. Usually they are the usual ones.
 */
final class Delimited {

    private static final char[] ELEMENT = {'*', '|', 0x1D};
    private static final char[] COMPONENT = {':', '>', 0x1F};
    private static final char[] TERMINATOR = {'~', 0x1E};
    private static final int REPETITION = '^';

    private final List<String[]> segments = new ArrayList<>();
    private final boolean[] seen = new boolean[128];

    /** Joins the components of a composite; replaced by the component separator in the end. */
    static final char JOINT = '\u0002';

    void add(String... elements) {
        int last = elements.length;
        while (last > 1 && elements[last - 1].isEmpty()) {
            last--;
        }
        String[] segment = new String[last];
        for (int i = 0; i < last; i++) {
            segment[i] = clean(elements[i]);
        }
        segments.add(segment);
    }

    int size() {
        return segments.size();
    }

    Delimiters delimiters() {
        return new Delimiters(unused(ELEMENT), unused(COMPONENT), REPETITION, unused(TERMINATOR));
    }

    /** Each segment on a line of its own, so that a person can read it. */
    byte[] bytes(Delimiters delimiters) {
        StringBuilder text = new StringBuilder(segments.size() * 40);
        for (String[] segment : segments) {
            for (int i = 0; i < segment.length; i++) {
                if (i > 0) {
                    text.append((char) delimiters.element());
                }
                text.append(segment[i].replace(JOINT, (char) delimiters.component()));
            }
            text.append((char) delimiters.terminator()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Control characters, which no cell needs, become blanks; what is left is noted. */
    private String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            clean.append(c < ' ' && c != JOINT ? ' ' : c);
            if (c >= ' ' && c < 128) {
                seen[c] = true;
            }
        }
        return clean.toString().strip();
    }

    private int unused(char[] candidates) {
        for (char candidate : candidates) {
            if (!seen[candidate]) {
                return candidate;
            }
        }
        throw new IllegalStateException("control characters were left out of every value");
    }
}
