package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.overturn.core.payer.Payer;

/**
 * The days to plan a filing by, all empty where there is no due day; appeal_rules.md 1.3 and 1.4.
 *
 * @param safeOn the due day, or the business day before it
 * @param mailBy when to post at the latest, on a business day: a week before a due day by which the
 *     request must have arrived; the safe day where the postmark counts
 * @param targetOn what the office works to: the safe day where the payer is written to over a
 *     portal, by fax or esMD, else the day to post on
 */
public record SafeDays(
        Optional<LocalDate> safeOn, Optional<LocalDate> mailBy, Optional<LocalDate> targetOn) {

    public static final SafeDays NONE =
            new SafeDays(Optional.empty(), Optional.empty(), Optional.empty());

    /** The longer end of the five to seven days that a letter takes. */
    private static final int MAIL_DAYS = 7;

    private static final Pattern ELECTRONIC = Pattern.compile("portal|fax|esmd|online|upload");

    static SafeDays of(Optional<LocalDate> dueOn, FiledMeans filed, Optional<Payer> payer) {
        return dueOn.map(due -> of(due, filed, isElectronic(payer))).orElse(NONE);
    }

    private static SafeDays of(LocalDate due, FiledMeans filed, boolean electronic) {
        LocalDate safe = BusinessDays.onOrBefore(due);
        LocalDate mail =
                filed == FiledMeans.RECEIVED
                        ? BusinessDays.onOrBefore(due.minusDays(MAIL_DAYS))
                        : safe;
        return new SafeDays(
                Optional.of(safe), Optional.of(mail), Optional.of(electronic ? safe : mail));
    }

    private static boolean isElectronic(Optional<Payer> payer) {
        return payer.flatMap(Payer::delivery)
                .filter(how -> ELECTRONIC.matcher(how.toLowerCase(Locale.ROOT)).find())
                .isPresent();
    }
}
