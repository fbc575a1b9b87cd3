package org.overturn.api.denial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.deadline.Clock;
import org.overturn.core.deadline.OpenLimits;
import org.overturn.core.deadline.RequiredForm;

/**
 * All that runs against a denial by today's rules, as REST shows it.
 *
 * @param appellant whose the appeal is: PROVIDER, MEMBER or UNKNOWN
 * @param appellantReason the sentence that decides, or what is to be asked
 * @param forms papers without which the appeal is dismissed
 * @param clocks the earliest first
 */
record LimitsView(
        String appellant, String appellantReason, List<String> forms, List<ClockView> clocks) {

    /**
     * One of the limits.
     *
     * @param hard something is lost when it passes
     * @param leading it is the one to work to
     * @param safeOn the last business day that is not later
     * @param mailBy when to post at the latest
     * @param targetOn what the office works to
     */
    record ClockView(
            String kind,
            boolean hard,
            boolean leading,
            Optional<String> dueOn,
            Optional<String> safeOn,
            Optional<String> mailBy,
            Optional<String> targetOn,
            String confidence,
            String source,
            String rule,
            String citation,
            String explanation) {

        private static ClockView of(Clock clock, boolean leading) {
            return new ClockView(
                    clock.kind().name(),
                    clock.hard(),
                    leading,
                    clock.deadline().dueOn().map(LocalDate::toString),
                    clock.deadline().days().safeOn().map(LocalDate::toString),
                    clock.deadline().days().mailBy().map(LocalDate::toString),
                    clock.deadline().days().targetOn().map(LocalDate::toString),
                    clock.deadline().confidence().name(),
                    clock.deadline().source().name(),
                    clock.deadline().rule(),
                    clock.deadline().citation(),
                    clock.deadline().explanation());
        }
    }

    static LimitsView of(OpenLimits.Limits limits, LocalDate today) {
        Optional<Clock> leading = limits.clocks().findLeading(today);
        return new LimitsView(
                limits.whose().appellant().name(),
                limits.whose().reason(),
                limits.whose().forms().stream().map(RequiredForm::label).toList(),
                limits.clocks().clocks().stream()
                        .map(clock -> ClockView.of(clock, leading.equals(Optional.of(clock))))
                        .toList());
    }
}
