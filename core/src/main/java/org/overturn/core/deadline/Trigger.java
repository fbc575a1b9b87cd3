package org.overturn.core.deadline;

import java.util.Locale;
import java.util.Set;

/** Which of a case's days is day 0 of a limit. */
enum Trigger {
    /** The decision that is appealed. */
    DECISION,
    /** The first decision, at later levels as well. */
    FIRST_DECISION,
    /** The day of service. */
    SERVICE;

    /** Events of the first decision that a later level counts from as well. */
    private static final Set<String> FIRST =
            Set.of(
                    "eob_or_pra_date",
                    "eob_date",
                    "eop_date",
                    "remittance_date",
                    "initial_claim_decision",
                    "first_decision");

    static Trigger of(FilingRule rule) {
        String event = rule.countedFrom().toLowerCase(Locale.ROOT);
        if (event.equals("date_of_service") || event.equals("service")) {
            return SERVICE;
        }
        return rule.level() > 1 && FIRST.contains(event) ? FIRST_DECISION : DECISION;
    }
}
