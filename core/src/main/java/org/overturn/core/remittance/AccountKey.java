package org.overturn.core.remittance;

import java.util.Locale;

/** How account numbers are compared: payers pad, trim and fold what the office sent. */
public final class AccountKey {

    private AccountKey() {}

    /** The number trimmed, in upper case, without leading zeros; {@code 000} stays {@code 0}. */
    public static String of(String accountNumber) {
        String folded = accountNumber.strip().toUpperCase(Locale.ROOT);
        int start = 0;
        while (start < folded.length() - 1 && folded.charAt(start) == '0') {
            start++;
        }
        return folded.substring(start);
    }
}
