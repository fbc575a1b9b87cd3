package org.overturn.core.payer;

import java.util.Locale;

/** Names and identifiers of payers, compared without case, blanks and punctuation. */
final class PayerName {

    private PayerName() {}

    static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /**
     * Whether two identifiers mean the same: TRN03 is a tax number with a 1 before it, and may be
     * written without.
     */
    static boolean sameIdentifier(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return !a.isEmpty() && (a.equals(b) || isTaxNumberOf(a, b) || isTaxNumberOf(b, a));
    }

    private static boolean isTaxNumberOf(String trace, String tax) {
        return trace.matches("1\\d{9}") && trace.substring(1).equals(tax);
    }
}
