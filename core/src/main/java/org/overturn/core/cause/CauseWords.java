package org.overturn.core.cause;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/** Causes in words. */
public final class CauseWords {

    private CauseWords() {}

    /** {@code CARC 197 with RARC N657 for 73721}. */
    public static String codes(StoredCause cause) {
        String remark = cause.reason().rarc();
        return "CARC "
                + cause.reason().carc()
                + (remark.isEmpty() ? "" : " with " + kind(remark) + remark)
                + (cause.procedures().isEmpty()
                        ? ""
                        : " for " + String.join(", ", cause.procedures()));
    }

    /** Pharmacies' rejects (835 LQ*RX) are numbers only. */
    private static String kind(String remark) {
        return remark.chars().allMatch(Character::isDigit) ? "reject " : "RARC ";
    }

    /**
     * {@code Denied 20 of 40 lines since 2026-02-10 (50 %), 0 of 80 before (0 %).}; that no change
     * was seen where there is none.
     *
     * @param day writes a day
     */
    public static String since(StoredCause cause, Function<LocalDate, String> day) {
        return cause.rise()
                .map(rise ->
                        "Denied "
                                + rate(rise.after())
                                + " since "
                                + day.apply(rise.since())
                                + rise.until().map(on -> ", until " + day.apply(on)).orElse("")
                                + "; before, "
                                + rate(rise.before())
                                + ".")
                .orElse("No beginning seen: it has been so as long as we can see.");
    }

    /** Both, for a list of what is to be looked at. */
    public static String sentence(StoredCause cause) {
        return codes(cause) + ". " + since(cause, LocalDate::toString);
    }

    private static String rate(Rate rate) {
        return String.format(
                Locale.US,
                "%,d of %,d lines (%.0f%%)",
                rate.refused(),
                rate.decided(),
                rate.share() * 100);
    }
}
