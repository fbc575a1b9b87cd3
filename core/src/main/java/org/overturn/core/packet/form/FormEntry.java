package org.overturn.core.packet.form;

import java.util.Optional;
import org.overturn.core.letter.NamedValues;

/**
 * What a field of a form is filled with: {@code patient.name}, {@code contact.email?} where it may
 * stay empty, or {@code =Yes} for these very words.
 *
 * @param field its full name in the PDF
 */
public record FormEntry(String field, String value) {

    private static final String WORDS = "=";
    private static final String MAY_LACK = "?";

    /** The words that are always the same. */
    public Optional<String> words() {
        return Optional.of(value)
                .filter(text -> text.startsWith(WORDS))
                .map(text -> text.substring(WORDS.length()).strip());
    }

    /** The name of a value; empty for words. */
    public String name() {
        if (words().isPresent()) {
            return "";
        }
        return mayLack() ? value.substring(0, value.length() - MAY_LACK.length()) : value;
    }

    /** Whether it may stay empty. */
    public boolean mayLack() {
        return value.endsWith(MAY_LACK);
    }

    Optional<String> find(NamedValues values) {
        return words().or(() -> values.find(name()));
    }
}
