package org.overturn.core.task;

import java.util.List;
import org.overturn.core.money.Money;

/**
 * What the rules say of the denials that nobody owns.
 *
 * @param lines one for each rule, in their order
 * @param unfit denials that no rule fits
 */
public record AssignmentPlan(List<Line> lines, Part unfit) {

    public AssignmentPlan {
        lines = List.copyOf(lines);
    }

    /** Denials, and dollars in them. */
    public record Part(int denials, Money amount) {}

    /**
     * What one rule gives.
     *
     * @param place of the rule in the settings file
     * @param known whether there is such a user who may sign in; else nothing is given
     */
    public record Line(String place, String to, boolean known, Part part) {}

    public int given() {
        return lines.stream().filter(Line::known).mapToInt(line -> line.part().denials()).sum();
    }
}
