package org.overturn.core.money;

import java.util.OptionalLong;

/** Reads decimal text into cents without a detour over BigDecimal: imports read millions. */
final class AmountText {

    private AmountText() {}

    static OptionalLong cents(String text) {
        int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                digits++;
                if (decimals >= 2) {
                    if (c != '0') {
                        return OptionalLong.empty();
                    }
                } else {
                    value = value * 10 + (c - '0');
                    decimals = decimals < 0 ? decimals : decimals + 1;
                    if (value > 99_999_999_999_999L) {
                        return OptionalLong.empty();
                    }
                }
            } else {
                return OptionalLong.empty();
            }
        }
        return digits == 0 ? OptionalLong.empty() : scaled(text, value, Math.max(decimals, 0));
    }

    private static OptionalLong scaled(String text, long value, int decimals) {
        long cents = decimals == 0 ? value * 100 : decimals == 1 ? value * 10 : value;
        return cents > 99_999_999_999_999L
                ? OptionalLong.empty()
                : OptionalLong.of(text.charAt(0) == '-' ? -cents : cents);
    }
}
