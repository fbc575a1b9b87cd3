package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;

/** The limit for sending a corrected claim, counted from the day of service. */
final class CorrectedClaimProof {

    private static final String LEVEL_NAME = "Corrected claim";

    private CorrectedClaimProof() {}

    static Deadline deadline(
            Optional<FilingRule> rule, LineOfBusiness line, Optional<LocalDate> servedOn) {
        if (rule.isEmpty()) {
            return undated(
                    "no limit is known for " + line.label() + "; look it up in the contract");
        }
        return servedOn.map(day -> counted(rule.get(), line, day))
                .orElseGet(() -> undated("the remittance gives no date of service to count from"));
    }

    private static Deadline counted(FilingRule rule, LineOfBusiness line, LocalDate servedOn) {
        LocalDate dueOn = rule.unit().lastDay(servedOn, rule.count());
        String length = rule.unit().words(rule.count());
        return new Deadline(
                Optional.of(dueOn),
                rule.confidence(),
                line.name() + ": " + rule.levelName() + ", " + length,
                LEVEL_NAME,
                rule.citation(),
                "service of %s; %s; counted to %s; counts when received, not postmarked"
                        .formatted(servedOn, length, dueOn),
                true,
                Optional.of(BusinessDays.onOrBefore(dueOn)));
    }

    private static Deadline undated(String why) {
        return new Deadline(
                Optional.empty(),
                Confidence.UNVERIFIED,
                "no rule",
                LEVEL_NAME,
                "",
                why,
                true,
                Optional.empty());
    }
}
