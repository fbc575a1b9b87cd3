package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.overturn.core.letter.TypedWords.Doubt;

/** Names that a person typed and that are nearly, but not quite, those of the facts. */
final class TypedNames {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "sr", "sra");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PEOPLE =
            Set.of("patient.name", "rendering.name", "clinician.name", "signer.name");
    private static final String PAYER = "payer.name";
    private static final int SHORTEST_FOR_TWO = 9;
    private static final int SHORTEST_SURNAME = 5;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

    private final List<Known> known = new ArrayList<>();

    /** The words of a fact that are compared: of people the first and the last one. */
    private record Known(MergedFact fact, List<String> words, boolean person) {

        String joined() {
            return String.join(" ", words);
        }
    }

    /** A word of the text, without case. */
    private record Word(String plain, int from, int to) {}

    /** One of the facts' names. */
    void add(MergedFact fact) {
        List<String> words =
                words(fact.text()).stream()
                        .map(Word::plain)
                        .filter(word -> !GENERATIONS.contains(word))
                        .toList();
        if (PEOPLE.contains(fact.key()) && words.size() > 1) {
            known.add(new Known(fact, List.of(words.getFirst(), words.getLast()), true));
        } else if (fact.key().equals(PAYER) && !words.isEmpty()) {
            known.add(new Known(fact, words, false));
        }
    }

    List<Doubt> check(String text) {
        List<Doubt> doubts = new ArrayList<>();
        for (String line : text.split("[\\n;:]+")) {
            List<Word> words = words(line);
            for (int i = 0; i < words.size(); i++) {
                for (Known name : known) {
                    slip(line, words, i, name).ifPresent(doubts::add);
                }
            }
        }
        return doubts;
    }

    private Optional<Doubt> slip(String line, List<Word> words, int at, Known name) {
        int end = at + name.words().size();
        if (end <= words.size() && isNear(joined(words, at, end), name)) {
            return Optional.of(doubt(line, words.get(at), words.get(end - 1), name));
        }
        if (name.person() && end < words.size() && isNear(aroundOne(words, at), name)) {
            return Optional.of(doubt(line, words.get(at), words.get(end), name));
        }
        if (name.person() && end <= words.size() && isSurnameNear(words, at, name)) {
            return Optional.of(doubt(line, words.get(at), words.get(at + 1), name));
        }
        return Optional.empty();
    }

    private static String joined(List<Word> words, int from, int to) {
        return String.join(" ", words.subList(from, to).stream().map(Word::plain).toList());
    }

    /** First and last of three, so that a middle name does not matter. */
    private static String aroundOne(List<Word> words, int at) {
        return words.get(at).plain() + " " + words.get(at + 2).plain();
    }

    /** Near to it, and nobody else's name. */
    private boolean isNear(String typed, Known name) {
        int distance = DISTANCE.apply(typed, name.joined()); // -1 beyond two
        int most = name.joined().length() >= SHORTEST_FOR_TWO ? 2 : 1;
        return distance > 0
                && distance <= most
                && known.stream().noneMatch(other -> other.joined().equals(typed));
    }

    private boolean isSurnameNear(List<Word> words, int at, Known name) {
        String surname = name.words().getLast();
        String typed = words.get(at + 1).plain();
        return TITLES.contains(words.get(at).plain())
                && surname.length() >= SHORTEST_SURNAME
                && DISTANCE.apply(typed, surname) > 0
                && known.stream().noneMatch(other -> other.words().contains(typed));
    }

    private static Doubt doubt(String line, Word first, Word last, Known name) {
        String quote = line.substring(first.from(), last.to());
        return new Doubt(
                "name",
                quote,
                "The letter says "
                        + quote
                        + "; "
                        + TypedWords.says(name.fact().text(), name.fact()));
    }

    /** Without initials. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.group().length() > 1) {
                words.add(
                        new Word(
                                matcher.group()
                                        .toLowerCase(Locale.ROOT)
                                        .replaceFirst("['\u2019]s?$", ""),
                                matcher.start(),
                                matcher.end()));
            }
        }
        return words;
    }
}
