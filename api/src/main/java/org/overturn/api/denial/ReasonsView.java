package org.overturn.api.denial;

import java.util.Optional;
import org.overturn.api.denial.DenialCases.DenialCase;
import org.overturn.batch.show.Denied;
import org.overturn.core.code.Carc;
import org.overturn.core.code.Codes;
import org.overturn.core.worklist.WorkItem;

/**
 * Why a denial stands as it does, in JSON.
 *
 * @param reason what the code says
 * @param remedy usual for the code; empty where none is known
 * @param liability who bears the amount
 * @param dueRule by which the limit was found; empty where none applies
 * @param dueCitation where that rule is written; empty where no source is known
 * @param limits all that runs by today's rules; empty where the way has no limit
 * @param dueExplanation how the days were counted; empty where there is no limit
 * @param nextStep what is to be done now
 */
record ReasonsView(
        String code,
        String reason,
        String remedy,
        String liability,
        String route,
        String routeReason,
        Optional<String> dueOn,
        String dueConfidence,
        String dueRule,
        String dueCitation,
        String dueExplanation,
        Optional<LimitsView> limits,
        int priority,
        String priorityReason,
        String nextStep) {

    /**
     * @param why the priority
     */
    static ReasonsView of(DenialCase one, Optional<LimitsView> limits, String why, Codes codes) {
        WorkItem item = one.item();
        Denied fact = one.fact();
        return new ReasonsView(
                item.reason().group() + "-" + item.reason().code(),
                codes.carcLabel(item.reason().code()),
                codes.findCarc(item.reason().code()).map(Carc::remedy).orElse(""),
                fact.liability(),
                item.route().name(),
                item.routeReason(),
                item.dueOn().map(Object::toString),
                item.due().confidence(),
                fact.dueRule(),
                fact.dueCitation(),
                fact.dueExplanation(),
                limits,
                item.priority(),
                why,
                NextStep.of(item, one.story().appeals()).sentence());
    }
}
