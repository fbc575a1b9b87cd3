package org.overturn.core.letter.necessity;

/** The check digit of an NPI: Luhn's over 80840 and the number (45 CFR 162.406). */
final class NationalProviderNumber {

    /** What the prefix 80840 adds to the sum. */
    private static final int PREFIX = 24;

    private NationalProviderNumber() {}

    static boolean isValid(String number) {
        if (!number.matches("[12]\\d{9}")) {
            return false;
        }
        int sum = PREFIX;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
