package org.overturn.batch.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.overturn.core.money.Money;

/** X12 segments in a notation of our own, which a {@link Dialect} turns into a sender's. */
final class Segments {

    static final char ELEMENT = '\u001d';
    static final char COMPONENT = '\u001f';
    static final char END = '\u001e';

    private final StringBuilder text = new StringBuilder();
    private final boolean plainAmounts;
    private int count;

    Segments(boolean plainAmounts) {
        this.plainAmounts = plainAmounts;
    }

    /** Adds a segment; empty elements at its end are left out. */
    Segments add(String... elements) {
        int last = elements.length;
        while (last > 1 && elements[last - 1].isEmpty()) {
            last--;
        }
        text.append(elements[0]);
        for (int i = 1; i < last; i++) {
            text.append(ELEMENT).append(elements[i]);
        }
        text.append(END);
        count++;
        return this;
    }

    Segments addAll(Segments others) {
        text.append(others.text);
        count += others.count;
        return this;
    }

    int count() {
        return count;
    }

    CharSequence text() {
        return text;
    }

    String amount(Money money) {
        String decimal = money.toString();
        if (plainAmounts || !decimal.endsWith("0")) {
            return decimal;
        }
        return decimal.substring(0, decimal.length() - (decimal.endsWith(".00") ? 3 : 1));
    }

    static String date(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    static String composite(String... components) {
        return String.join(String.valueOf(COMPONENT), components);
    }
}
