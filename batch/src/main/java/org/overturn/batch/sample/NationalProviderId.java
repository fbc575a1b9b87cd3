package org.overturn.batch.sample;

/**
 * NPIs with a right check digit (Luhn over the prefix 80840). They begin with 2, a range the rule
 * allows and that hasn't been given out, so that they are nobody's.
 */
final class NationalProviderId {

    private NationalProviderId() {}

    static String of(int number) {
        String stem = "2%08d".formatted(number);
        return stem + checkDigit("80840" + stem);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
