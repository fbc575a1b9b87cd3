package org.overturn.core.evidence.link;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A patient's name as names are compared: capitals without accents, hyphens and apostrophes.
 *
 * @param last words of the surname, with blanks between them
 * @param first likewise; only the first word where a middle name follows
 */
record PatientName(String last, String first) {

    private static final Pattern PLAIN = Pattern.compile("[^A-Z0-9 ]");
    private static final Set<String> GENERATIONS = Set.of("JR", "SR", "II", "III", "IV");
    private static final int SHORTEST = 2;

    static PatientName of(String last, String first) {
        List<String> given = words(first);
        return new PatientName(
                String.join(" ", withoutGeneration(words(last))),
                given.isEmpty() ? "" : given.getFirst());
    }

    /** Words of a text as names are compared. */
    static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}|['\u2019]", "")
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]+", " ");
        return Arrays.stream(PLAIN.matcher(plain).replaceAll("").split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean isGeneration(String word) {
        return GENERATIONS.contains(word);
    }

    private static List<String> withoutGeneration(List<String> words) {
        return words.stream().filter(word -> !isGeneration(word)).toList();
    }

    /** Whether both are long enough to mean somebody. */
    boolean tells() {
        return last.length() >= SHORTEST && first.length() >= SHORTEST;
    }

    /** Whether it may be the same person: payers cut first names, or give the initial only. */
    boolean mayBe(PatientName other) {
        return last.equals(other.last)
                && (first.startsWith(other.first) || other.first.startsWith(first));
    }

    /** In both orders, with up to one word between first name and surname. */
    Pattern inText() {
        return Pattern.compile(
                "(?: "
                        + first
                        + "(?: [A-Z]+)? "
                        + last
                        + " (JR|SR|II|III|IV)?| "
                        + last
                        + "(?: (JR|SR|II|III|IV))? "
                        + first
                        + " )");
    }

    /** Nothing: it is a patient's. */
    @Override
    public String toString() {
        return "PatientName[...]";
    }
}
