package org.overturn.core.evidence.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sequences of words of a text: how much of them two texts share tells how alike they are. */
public final class Shingles {

    /** Below this many words chance decides what is alike. */
    private static final int FEWEST_WORDS = 20;

    private static final int WORDS_A_SHINGLE = 4;

    private final Set<Integer> hashes;

    private Shingles(Set<Integer> hashes) {
        this.hashes = hashes;
    }

    /** Of all pages; case, punctuation and line breaks don't count. */
    public static Shingles of(Collection<String> pages) {
        List<String> words =
                pages.stream()
                        .flatMap(page ->
                                List.of(page.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                                        .stream())
                        .filter(word -> !word.isEmpty())
                        .toList();
        Set<Integer> hashes = new HashSet<>();
        if (words.size() >= FEWEST_WORDS) {
            for (int i = 0; i + WORDS_A_SHINGLE <= words.size(); i++) {
                hashes.add(words.subList(i, i + WORDS_A_SHINGLE).hashCode());
            }
        }
        return new Shingles(hashes);
    }

    /** Jaccard's measure: shared by all, from 0 to 1; 0 where one is too short to tell. */
    public double likeness(Shingles other) {
        if (hashes.isEmpty() || other.hashes.isEmpty()) {
            return 0;
        }
        long shared = hashes.stream().filter(other.hashes::contains).count();
        return (double) shared / (hashes.size() + other.hashes.size() - shared);
    }
}
