package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document itself says of whose it may be.
 *
 * @param identifiers each number in it, as numbers are compared, and where it stands
 * @param labelledAccounts numbers that the text calls an account number
 * @param labelledMembers numbers that the text calls a member's
 * @param labelledNames words after "Patient:"
 * @param births days that the text calls somebody's birth
 * @param days other days in it
 * @param nameWords words that may be part of a name, as they are written and in capitals
 * @param plainText all words, in capitals, with one blank between them and at both ends
 */
record Signals(
        Told told,
        Map<String, Place> identifiers,
        Set<String> labelledAccounts,
        Set<String> labelledMembers,
        List<String> labelledNames,
        Set<LocalDate> births,
        Set<LocalDate> days,
        Set<String> nameWords,
        String plainText) {

    /** Where a number stands. */
    record Place(String words, boolean inFileName) {

        static final Place FILE_NAME = new Place("in the file's name", true);

        static Place page(int number) {
            return new Place("on page " + number, false);
        }
    }

    /** Nothing: all of it may be a patient's. */
    @Override
    public String toString() {
        return "Signals[...]";
    }
}
