package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A filing limit with its proof.
 *
 * @param dueOn the last day, as the rule counts it; empty when no rule gives one
 * @param source whose rule it is
 * @param rule name of the rule and its length
 * @param levelName what this step is called on letters, such as {@code Redetermination}
 * @param citation law or payer's manual; empty when there is none
 * @param explanation how the date came about, in words; holds no patient data
 * @param receivedNotPostmarked the request counts on the day it is received
 * @param days the days to plan by
 */
public record Deadline(
        Optional<LocalDate> dueOn,
        Confidence confidence,
        RuleSource source,
        String rule,
        String levelName,
        String citation,
        String explanation,
        boolean receivedNotPostmarked,
        SafeDays days) {

    /** Whether the last day lies before the given one. */
    public boolean hasPassedOn(LocalDate day) {
        return dueOn.filter(due -> due.isBefore(day)).isPresent();
    }

    /**
     * The due day, or the business day before when it is none (no rule is trusted to roll forward).
     */
    public Optional<LocalDate> safeDueOn() {
        return days.safeOn();
    }
}
