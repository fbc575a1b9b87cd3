package org.overturn.core.letter;

import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_ACA;
import static org.overturn.core.payer.LineOfBusiness.ERISA;
import static org.overturn.core.payer.LineOfBusiness.FEHB;
import static org.overturn.core.payer.LineOfBusiness.MEDICAID_MCO;
import static org.overturn.core.payer.LineOfBusiness.MEDICARE_ADVANTAGE;
import static org.overturn.core.payer.LineOfBusiness.MEDICARE_FFS;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.overturn.core.deadline.Confidence;
import org.overturn.core.deadline.Deadline;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.PatientsAppeal;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;

/**
 * What follows from the line of business and the filing limit: citations, forms, further rights.
 */
final class RuleFields {

    private final LetterRequest request;
    private final LineOfBusiness line;
    private final boolean clinical;

    RuleFields(LetterRequest request, boolean clinical) {
        this.request = request;
        this.line = request.lineOfBusiness();
        this.clinical = clinical;
    }

    void putInto(KnownFields fields) {
        fields.put("appeal.nextLevelName", nextLevelName());
        fields.put("appeal.later", request.level() > 1);
        fields.put("consent.needed", needsConsent());
        fields.put("waiver.needed", needsWaiver());
        putDeadline(fields, request.deadline());
    }

    /** A limit nobody has verified is not told to the payer. */
    private void putDeadline(KnownFields fields, Deadline deadline) {
        boolean trusted = deadline.confidence() != Confidence.UNVERIFIED;
        boolean overdue = trusted && deadline.hasPassedOn(request.date());
        fields.put("late.overdue", overdue);
        if (trusted) {
            fields.put("deadline.date", deadline.dueOn());
            fields.put("deadline.citation", deadline.citation());
            fields.put(
                    "late.days",
                    deadline.dueOn()
                            .map(due -> ChronoUnit.DAYS.between(due, request.date()))
                            .map(days -> Wording.count(days, "day")));
        }
    }

    private Optional<Boolean> contracted() {
        return request.payer().flatMap(Payer::contracted);
    }

    private String nextLevelName() {
        return request.level() == 1 ? afterTheFirst() : afterTheSecond();
    }

    /** Where a plan's decision is final, only the review outside the plan is left. */
    private String afterTheSecond() {
        return switch (line) {
            case MEDICARE_FFS -> "a hearing before an administrative law judge";
            case COMMERCIAL_ACA, ERISA -> clinical ? "external review" : "";
            default -> "";
        };
    }

    private String afterTheFirst() {
        return switch (line) {
            case MEDICARE_FFS -> "reconsideration by a Qualified Independent Contractor";
            case MEDICARE_ADVANTAGE ->
                    contracted().orElse(true) ? "" : "review by the independent review entity";
            case MEDICAID_MCO -> "a state fair hearing";
            case COMMERCIAL_ACA, ERISA -> clinical ? "external review" : "";
            case FEHB -> "review by the Office of Personnel Management";
            default -> "";
        };
    }

    private boolean needsConsent() {
        return PatientsAppeal.isOne(
                line, request.denials().stream().map(DenialFinding::liability).toList());
    }

    /** 42 CFR 422.574: a provider without a contract must waive payment by the patient. */
    private boolean needsWaiver() {
        return line == MEDICARE_ADVANTAGE && contracted().filter(yes -> !yes).isPresent();
    }
}
