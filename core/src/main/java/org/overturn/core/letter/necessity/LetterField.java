package org.overturn.core.letter.necessity;

import java.util.List;
import java.util.Optional;

/**
 * A field of the letter that people fill in (fields.csv).
 *
 * @param path {@code patient.fullName}, or {@code citations[].text} for a column of a list
 * @param section where it stands: patient, payer, condition, treatment, drug, equipment, benefit,
 *     provider, citations, policy
 * @param hint what to write, in a few words; may be empty
 */
public record LetterField(String path, String section, String label, Input input, String hint) {

    private static final List<LetterField> ALL =
            Tables.read(
                            "fields.csv",
                            row ->
                                    row.get("section").isEmpty()
                                            ? Optional.<LetterField>empty()
                                            : Optional.of(
                                                    new LetterField(
                                                            row.get("path"),
                                                            row.get("section"),
                                                            row.get("label"),
                                                            Input.valueOf(
                                                                    row.get("input").toUpperCase()),
                                                            row.get("hint"))))
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();

    /** How it is typed. */
    public enum Input {
        TEXT,
        /** One line a row. */
        LINES,
        /** Sentences. */
        LONG,
        DATE,
        /** Yes, in part, no. */
        CHOICE
    }

    /** All of them, in the order of the form. */
    public static List<LetterField> list() {
        return ALL;
    }

    /** The field at a path; rows may be numbered: {@code citations[0].text}. */
    public static Optional<LetterField> find(String path) {
        String plain = path.replaceAll("\\[\\d+]", "[]");
        return ALL.stream().filter(field -> field.path.equals(plain)).findFirst();
    }

    public boolean isOfList() {
        return path.contains("[].");
    }
}
