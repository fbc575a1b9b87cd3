package org.overturn.core.x12;

/**
 * An element of several components, such as SVC01 and PLB03.
 *
 * <p>Some senders declare a component separator in ISA16 and then use the colon: where the declared
 * one doesn't occur and a colon follows a two-character qualifier, the colon is taken. Any other
 * mark is left alone; it may well be part of a code.
 */
public record Composite(String text, char separator) {

    public static Composite of(String text, int declared) {
        boolean colon = text.indexOf(declared) < 0 && text.indexOf(':') == 2;
        return new Composite(text, colon ? ':' : (char) declared);
    }

    /** A component by number, from 1; empty when it isn't there. */
    public String part(int number) {
        int from = 0;
        for (int i = 1; i < number; i++) {
            from = text.indexOf(separator, from) + 1;
            if (from == 0) {
                return "";
            }
        }
        int to = text.indexOf(separator, from);
        return Bytes.strip(text.substring(from, to < 0 ? text.length() : to));
    }

    /** All behind the first separator. */
    public String rest() {
        int at = text.indexOf(separator);
        return at < 0 ? "" : Bytes.strip(text.substring(at + 1));
    }
}
