package org.overturn.core.evidence.protect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as words in small letters with a blank between them; a bar ends a sentence. */
record PlainWords(String text) {

    /** A word before others that turns what they say around. */
    private static final Set<String> DENIALS =
            Set.of(
                    "no",
                    "not",
                    "never",
                    "without",
                    "denies",
                    "denied",
                    "declined",
                    "declines",
                    "refused",
                    "negative",
                    "except",
                    "excluding",
                    "excludes",
                    "unless",
                    "family",
                    "risk",
                    "rule");

    /** A word right after others that does so. */
    private static final Set<String> DENIALS_AFTER = Set.of("no", "none", "denied", "absent");

    private static final int BEFORE = 5;
    private static final int MOST_PLACES = 1_000;

    private static final Pattern WITHIN_WORDS =
            Pattern.compile("(?<=[a-z0-9])['\u2019.](?=[a-z0-9])");
    private static final Pattern PLUS = Pattern.compile("(?<=[a-z])\\+(?![a-z0-9+])");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?](?=\\s|$)");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9|]+");

    static PlainWords of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        String joined =
                WITHIN_WORDS.matcher(PLUS.matcher(small).replaceAll(" positive")).replaceAll("");
        String parted = SENTENCE_END.matcher(joined).replaceAll(" | ");
        return new PlainWords(" " + NO_WORD.matcher(parted).replaceAll(" ").strip() + " ");
    }

    /** Whether these words stand in it, alone or as several, and nothing before denies them. */
    boolean say(String words) {
        int at = text.indexOf(" " + words);
        for (int place = 0; at >= 0 && place < MOST_PLACES; place++) {
            int end = at + 1 + words.length();
            boolean whole = text.startsWith(" ", end) || text.startsWith("s ", end);
            if (whole && !isDenied(at) && !isDeniedAfter(end)) {
                return true;
            }
            at = text.indexOf(" " + words, at + 1);
        }
        return false;
    }

    /** Whether it begins so. */
    boolean begin(String words) {
        return text.startsWith(" " + words + " ") || text.startsWith(" " + words + "s ");
    }

    private boolean isDenied(int at) {
        String before = text.substring(Math.max(0, at - 80), at);
        String[] words = before.substring(before.lastIndexOf('|') + 1).strip().split(" ", -1);
        for (int i = Math.max(0, words.length - BEFORE); i < words.length; i++) {
            if (DENIALS.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isDeniedAfter(int end) {
        String[] after = text.substring(end, Math.min(text.length(), end + 20)).split(" ", 3);
        return after.length > 1 && DENIALS_AFTER.contains(after[1]);
    }

    /** Nothing: it may be about a patient. */
    @Override
    public String toString() {
        return "PlainWords[...]";
    }
}
