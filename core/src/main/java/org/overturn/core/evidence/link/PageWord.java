package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a page, as names are compared.
 *
 * @param plain capitals without accents and apostrophes
 * @param from where it begins in the text
 * @param capital whether it begins with a capital
 * @param before what parts it from the word before
 */
record PageWord(String plain, int from, int to, boolean capital, Gap before) {

    /** What stands between two words. */
    enum Gap {
        /** Blanks or a hyphen: a name may go on. */
        BLANK,
        /** The end of a line: likewise. */
        LINE,
        COMMA,
        /** Whatever no name goes across. */
        BREAK
    }

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['\u2019]\\p{L}[\\p{L}\\p{M}]*+)*+");
    private static final int MOST_LINES = 2;
    private static final int LONGEST_INITIAL = 2;

    /** The words of a text, as they follow each other. */
    static List<PageWord> in(String text) {
        List<PageWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        String last = "";
        while (matcher.find()) {
            String plain = plain(matcher.group());
            Gap gap = last.isEmpty() ? Gap.BREAK : gap(text, end, matcher.start(), last);
            if (!plain.isEmpty()) {
                boolean capital = Character.isUpperCase(text.codePointAt(matcher.start()));
                words.add(new PageWord(plain, matcher.start(), matcher.end(), capital, gap));
            }
            last = plain;
            end = matcher.end();
        }
        return words;
    }

    private static String plain(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128 && c != '\'');
        return ascii ? word.toUpperCase(Locale.ROOT) : String.join("", PatientName.words(word));
    }

    private static Gap gap(String text, int from, int to, String last) {
        int lines = 0;
        int commas = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines++;
            } else if (c == ',') {
                commas++;
            } else if (c == '.' ? !isShort(last) : !isWithin(c)) {
                return Gap.BREAK;
            }
        }
        if (lines > MOST_LINES || commas > 1) {
            return Gap.BREAK;
        }
        if (commas == 1) {
            return Gap.COMMA;
        }
        return lines > 0 ? Gap.LINE : Gap.BLANK;
    }

    /** A point behind it ends no sentence: an initial, {@code Jr.} */
    private static boolean isShort(String word) {
        return word.length() <= LONGEST_INITIAL;
    }

    private static boolean isWithin(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '-'
                || c == '\u2010'
                || c == '\''
                || c == '\u2019';
    }

    /** Nothing: it may be of a patient's name. */
    @Override
    public String toString() {
        return "PageWord[...]";
    }
}
