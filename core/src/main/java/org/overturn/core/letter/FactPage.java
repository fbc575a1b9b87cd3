package org.overturn.core.letter;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page of an exhibit that says a fact: the only one that holds each of its telling words. Where
 * none does, or several do, no page is named.
 */
final class FactPage {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[./-]\\p{N}+)*");
    private static final int TELLING_LENGTH = 4;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern NUMBER = Pattern.compile(".*\\d.*\\d.*\\d.*\\d.*");

    private FactPage() {}

    /** Counted from 1. */
    static Optional<Integer> find(List<String> pages, String fact) {
        if (pages.size() == 1) {
            return Optional.of(1);
        }
        Set<String> telling =
                words(fact).stream().filter(FactPage::isTelling).collect(Collectors.toSet());
        boolean number = telling.stream().anyMatch(word -> NUMBER.matcher(word).matches());
        if (telling.size() < FEWEST_WORDS && !number) {
            return Optional.empty();
        }
        List<Integer> found =
                IntStream.range(0, pages.size())
                        .filter(i -> words(pages.get(i)).containsAll(telling))
                        .boxed()
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst() + 1) : Optional.empty();
    }

    private static boolean isTelling(String word) {
        return word.length() >= TELLING_LENGTH || word.chars().anyMatch(Character::isDigit);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
