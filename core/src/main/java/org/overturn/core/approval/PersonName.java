package org.overturn.core.approval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A person's name as names are compared: first and last name, without case, accents, punctuation,
 * titles, credentials and what stands between the two.
 */
public record PersonName(String first, String last) {

    private static final Set<String> BEFORE = Set.of("dr", "mr", "mrs", "ms", "prof", "professor");
    private static final Set<String> BEHIND =
            Set.of(
                    ("md do phd np pa pac rn fnp dnp aprn crna lcsw psyd od dds dmd dpm pt dpt ot msn"
                                    + " mph ms facc facs faaos esq jr sr ii iii iv")
                            .split(" "));

    /** Of a name as somebody wrote it: {@code Ruth B. Dunn, MD} or {@code Dunn, Ruth}. */
    public static PersonName of(String name) {
        List<String> words = words(name);
        int comma = name.indexOf(',');
        if (comma >= 0) {
            List<String> behind = withoutCredentials(words(name.substring(comma)), 0);
            words = behind.isEmpty() ? words(name.substring(0, comma)) : turned(name, comma);
        }
        List<String> kept = withoutCredentials(words, 2);
        while (kept.size() > 2 && BEFORE.contains(kept.getFirst())) {
            kept = kept.subList(1, kept.size());
        }
        return kept.isEmpty()
                ? new PersonName("", "")
                : new PersonName(kept.getFirst(), kept.getLast());
    }

    private static List<String> turned(String name, int comma) {
        String rest = name.substring(comma + 1);
        int next = rest.indexOf(',');
        List<String> words = new ArrayList<>(words(next < 0 ? rest : rest.substring(0, next)));
        words.addAll(words(name.substring(0, comma)));
        return words;
    }

    private static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}|['\u2019.]", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> withoutCredentials(List<String> words, int atLeast) {
        int end = words.size();
        while (end > atLeast && BEHIND.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    public boolean isBlank() {
        return first.isEmpty();
    }

    /** Whether it may be the same person where payers cut first names, or give the initial only. */
    public boolean mayBe(PersonName other) {
        return last.equals(other.last)
                && (first.startsWith(other.first) || other.first.startsWith(first));
    }

    /** Nothing: it may be a patient's. */
    @Override
    public String toString() {
        return "PersonName[...]";
    }
}
