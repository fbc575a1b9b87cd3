package org.overturn.core.letter.necessity;

/** Says where on the form a field stands. */
final class LetterPlaces {

    private LetterPlaces() {}

    /** {@code Treatment, From, row 2}. */
    static String of(String path) {
        String place =
                LetterField.find(path)
                        .map(field ->
                                Character.toUpperCase(field.section().charAt(0))
                                        + field.section().substring(1)
                                        + ", "
                                        + field.label())
                        .orElse(path);
        int row = path.indexOf('[');
        return row < 0
                ? place
                : place
                        + ", row "
                        + (Integer.parseInt(path.substring(row + 1, path.indexOf(']'))) + 1);
    }
}
