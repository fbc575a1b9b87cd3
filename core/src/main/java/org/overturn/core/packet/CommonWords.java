package org.overturn.core.packet;

import java.util.List;
import org.overturn.core.packet.contents.PlainWords;

/** What a sentence and a page have in common. */
final class CommonWords {

    private static final int FEWEST = 3;
    private static final int FEWEST_LETTERS = 12;

    /** More can't be marked at once. */
    private static final int MOST = 200;

    private CommonWords() {}

    /**
     * The longest words of a sentence that stand in a text; empty where they say too little.
     *
     * @param plain the text, as words are compared
     */
    static String longest(String sentence, String plain) {
        List<String> words = List.of(sentence.strip().split("\\s+"));
        String longest = "";
        for (int from = 0; from < words.size(); from++) {
            int to = from + FEWEST;
            while (to <= words.size() && isIn(words.subList(from, to), plain)) {
                String found = String.join(" ", words.subList(from, to));
                longest =
                        found.length() > longest.length() && found.length() <= MOST
                                ? found
                                : longest;
                to++;
            }
        }
        return PlainWords.of(longest).length() < FEWEST_LETTERS ? "" : longest;
    }

    private static boolean isIn(List<String> words, String plain) {
        return plain.contains(PlainWords.of(String.join(" ", words)));
    }
}
