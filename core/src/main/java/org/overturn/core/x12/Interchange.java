package org.overturn.core.x12;

/**
 * What an ISA header says, or what was inferred where there is none.
 *
 * @param declared there was an ISA header
 * @param offset byte of the ISA, GS or ST segment it begins with
 * @param controlNumber ISA13
 * @param senderId ISA06
 * @param test ISA15 is T
 */
public record Interchange(
        boolean declared,
        long offset,
        Delimiters delimiters,
        String controlNumber,
        String senderId,
        boolean test) {

    public static Interchange inferred(long offset, Delimiters delimiters) {
        return new Interchange(false, offset, delimiters, "", "", false);
    }
}
