package org.overturn.core.remittance;

import java.util.Locale;

/**
 * The form in which account numbers are compared: 835 CLP01, folder names of the inbox and our own
 * records differ in case, blanks and leading zeros.
 */
public final class AccountKey {

    private AccountKey() {}

    /** Trimmed, upper case, leading zeros stripped; a number of zeros only becomes {@code 0}. */
    public static String of(String accountNumber) {
        String text = accountNumber.strip().toUpperCase(Locale.ROOT);
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        return text.substring(start);
    }
}
