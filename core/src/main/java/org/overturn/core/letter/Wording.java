package org.overturn.core.letter;

import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.overturn.core.money.Money;

/** How values stand in a letter: dates and amounts as US offices write them, all else escaped. */
final class Wording implements Mustache.Formatter {

    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public CharSequence format(Object value) {
        return value instanceof MergedFacts.Marked(Object fact, String key)
                ? LetterHtml.fact(escaped(key), escaped(words(fact)))
                : escaped(words(value));
    }

    static String words(Object value) {
        return switch (value) {
            case Gap gap -> gap.text();
            case MergedFacts.Marked marked -> words(marked.value());
            case Money amount -> amount.toDollars();
            case LocalDate date -> LONG_DATE.format(date);
            case Collection<?> values ->
                    values.stream().map(Wording::words).collect(Collectors.joining(", "));
            case String text -> text.length() == 10 ? dateOrText(text) : text.strip();
            default -> value.toString();
        };
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String dateOrText(String text) {
        try {
            return LONG_DATE.format(LocalDate.parse(text, ISO_DATE));
        } catch (DateTimeParseException e) {
            return text.strip();
        }
    }

    /** Text of an XML document: markup escaped, characters that XML forbids left out. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Wording::isAllowed).forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(c);
        }
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
