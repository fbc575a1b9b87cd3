package org.overturn.core.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.FoundDenial;
import org.overturn.core.denial.Worth;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a denial is likely to bring and how soon it should be looked at. The chances and the points
 * (chances.csv, priority.csv) are our estimates; nobody has verified them.
 */
@Component
public class Appraisals {

    private final PriorityRules rules = new PriorityRules();
    private final AppraisalRepository repository;

    Appraisals(AppraisalRepository repository) {
        this.repository = repository;
    }

    /** What a denial that was just found is worth. */
    public Worth appraise(FoundDenial denial, Due due, LocalDate today) {
        Money value = rules.expectedValue(denial.category(), denial.amount());
        return new Worth(value, rules.priority(due.on(), today, value));
    }

    /**
     * Brings all that can be worked up to the day: priorities rise as limits come near.
     *
     * @return how many changed
     */
    @Transactional
    public int refresh(LocalDate today) {
        return repository.refresh(rules, today);
    }

    /** Of a hundred such denials, how many are likely to be won; our estimate. */
    public int chancePercent(DenialCategory category) {
        return rules.chancePercent(category);
    }

    /** Why an item has its priority, as of today. */
    public String why(WorkItem item, LocalDate today) {
        return time(item.dueOn(), today)
                + "; about "
                + item.expectedValue().toDollars()
                + " to win ("
                + chancePercent(item.category())
                + "% of "
                + item.amount().toDollars()
                + ", our estimate).";
    }

    private static String time(Optional<LocalDate> dueOn, LocalDate today) {
        if (dueOn.isEmpty()) {
            return "No limit is known: look it up";
        }
        long left = ChronoUnit.DAYS.between(today, dueOn.get());
        if (left == 0) {
            return "Due today";
        }
        String days = Math.abs(left) + (Math.abs(left) == 1 ? " day" : " days");
        return left > 0 ? "Due in " + days : "The limit passed " + days + " ago";
    }
}
