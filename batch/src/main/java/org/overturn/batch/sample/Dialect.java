package org.overturn.batch.sample;

/**
 * How a sender writes X12: separators, what stands after each terminator, and amounts.
 *
 * @param lineEnd after each segment; empty when the file is one line
 * @param plainAmounts always two decimals; otherwise trailing zeros are left out, as X12 has it
 */
record Dialect(
        char element,
        char component,
        char repetition,
        char terminator,
        String lineEnd,
        boolean plainAmounts) {

    /** Gives a text in our own notation this sender's separators. */
    String write(CharSequence segments) {
        StringBuilder text = new StringBuilder(segments.length() * 11 / 10);
        for (int i = 0; i < segments.length(); i++) {
            char c = segments.charAt(i);
            switch (c) {
                case Segments.ELEMENT -> text.append(element);
                case Segments.COMPONENT -> text.append(component);
                case Segments.END -> text.append(terminator).append(lineEnd);
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
