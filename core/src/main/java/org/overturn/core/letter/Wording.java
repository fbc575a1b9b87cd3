package org.overturn.core.letter;

import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.core.money.Money;

/** How values stand in a letter: dates and amounts as US offices write them, all else escaped. */
final class Wording implements Mustache.Formatter {

    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SPANISH_DATE =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.of("es", "US"));
    private static final String SPANISH = "es";
    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final boolean spanish;

    /**
     * The wording of letters.
     *
     * @param language {@code en} or {@code es}, which decides how dates are written
     */
    Wording(String language) {
        this.spanish = language.equals(SPANISH);
    }

    @Override
    public CharSequence format(Object value) {
        return value instanceof MergedFacts.Marked(Object fact, String key)
                ? LetterHtml.fact(escaped(key), escaped(wordsOf(fact)))
                : escaped(wordsOf(value));
    }

    /** In English. */
    static String words(Object value) {
        return new Wording("en").wordsOf(value);
    }

    private String wordsOf(Object value) {
        return switch (value) {
            case Gap gap -> gap.text();
            case MergedFacts.Marked marked -> wordsOf(marked.value());
            case Money amount -> amount.toDollars();
            case LocalDate date -> (spanish ? SPANISH_DATE : LONG_DATE).format(date);
            case ServiceDates dates -> dates.words(this::wordsOf, spanish);
            case Collection<?> values ->
                    values.stream().map(this::wordsOf).collect(Collectors.joining(", "));
            case String text -> date(text).map(this::wordsOf).orElseGet(text::strip);
            default -> value.toString();
        };
    }

    /** The day, where that is all the text says, as {@code 2026-03-05}. */
    static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10
                    ? Optional.of(LocalDate.parse(text, ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
