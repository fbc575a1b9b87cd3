package org.overturn.core.money;

/** Reads decimal text into cents without a detour over BigDecimal: imports read millions. */
final class AmountText {

    private static final long MOST = 99_999_999_999_999L;

    private AmountText() {}

    /** Cents, or {@link Money#NO_CENTS} where the bytes are no amount. */
    static long cents(byte[] text, int from, int to) {
        int at = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < to; at++) {
            byte c = text[at];
            if (c >= '0' && c <= '9') {
                digits++;
                if (decimals < 2) {
                    value = value * 10 + (c - '0');
                    decimals += decimals < 0 ? 0 : 1;
                    if (value > MOST) {
                        return Money.NO_CENTS;
                    }
                } else if (c != '0') {
                    return Money.NO_CENTS;
                }
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Money.NO_CENTS;
            }
        }
        return digits == 0 ? Money.NO_CENTS : scaled(text[from] == '-', value, decimals);
    }

    private static long scaled(boolean negative, long value, int decimals) {
        long cents = decimals <= 0 ? value * 100 : decimals == 1 ? value * 10 : value;
        if (cents > MOST) {
            return Money.NO_CENTS;
        }
        return negative ? -cents : cents;
    }
}
