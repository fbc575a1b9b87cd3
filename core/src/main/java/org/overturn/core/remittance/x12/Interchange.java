package org.overturn.core.remittance.x12;

import org.overturn.core.remittance.Delimiters;

/**
 * What an ISA header says, or what was inferred where there is none.
 *
 * @param declared there was an ISA header
 * @param offset byte of the ISA, GS or ST segment it begins with
 * @param controlNumber ISA13
 * @param senderId ISA06
 * @param test ISA15 is T
 */
record Interchange(
        boolean declared,
        long offset,
        Delimiters delimiters,
        String controlNumber,
        String senderId,
        boolean test) {

    static Interchange inferred(long offset, Delimiters delimiters) {
        return new Interchange(false, offset, delimiters, "", "", false);
    }
}
