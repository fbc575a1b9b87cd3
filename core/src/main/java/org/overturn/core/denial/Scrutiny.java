package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.Carc;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.code.Rarc;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;

/**
 * What a person has to look at: balance (denial_detection.md section 2), codes in no list, missing
 * remarks. An unknown code is said once a claim.
 */
final class Scrutiny {

    private final Codes codes;
    private final Adjudication claim;
    private final List<Issue> issues = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    private Scrutiny(Codes codes, Adjudication claim) {
        this.codes = codes;
        this.claim = claim;
    }

    static List<Issue> of(Codes codes, Adjudication claim) {
        Scrutiny scrutiny = new Scrutiny(codes, claim);
        scrutiny.balanceClaim();
        scrutiny.balancePatientShare();
        scrutiny.remarks(claim.remarks());
        claim.adjustments().forEach(a -> scrutiny.reason(a, claim.remarks()));
        for (ServiceLine line : claim.lines()) {
            scrutiny.balanceLine(line);
            scrutiny.remarks(line.remarks());
            List<Remark> remarks = new ArrayList<>(line.remarks());
            remarks.addAll(claim.remarks());
            line.adjustments().forEach(a -> scrutiny.reason(a, remarks));
        }
        return scrutiny.issues;
    }

    private void balanceClaim() {
        Money difference = claim.difference();
        Money lineCharges = claim.lineCharges();
        if (!difference.isZero()) {
            unbalanced(
                    "The claim is out by "
                            + difference.toDollars()
                            + ": charge "
                            + claim.chargeOrZero().toDollars()
                            + " less adjustments less payment "
                            + claim.paidOrZero().toDollars()
                            + " should leave nothing.");
        } else if (!claim.lines().isEmpty() && !lineCharges.equals(claim.chargeOrZero())) {
            unbalanced(
                    "The lines charge "
                            + lineCharges.toDollars()
                            + ", the claim "
                            + claim.chargeOrZero().toDollars()
                            + ".");
        }
    }

    /** Not of a reversal that says nothing of it: some payers leave CLP05 at zero there. */
    private void balancePatientShare() {
        Money adjusted = claim.adjustedToPatient();
        claim.patientShare()
                .filter(share -> !share.equals(adjusted))
                .filter(share -> !(claim.isReversal() && share.isZero()))
                .ifPresent(share ->
                        say(
                                IssueCode.PATIENT_SHARE_OUT_OF_BALANCE,
                                claim.offset(),
                                "CLP",
                                "The patient's share is "
                                        + share.toDollars()
                                        + " (CLP05), the PR adjustments come to "
                                        + adjusted.toDollars()
                                        + "."));
    }

    private void unbalanced(String message) {
        say(IssueCode.CLAIM_OUT_OF_BALANCE, claim.offset(), "CLP", message);
    }

    private void balanceLine(ServiceLine line) {
        if (!line.difference().isZero()) {
            say(
                    IssueCode.LINE_OUT_OF_BALANCE,
                    line.offset(),
                    "SVC",
                    "Line "
                            + line.ordinal()
                            + service(line)
                            + " is out by "
                            + line.difference().toDollars()
                            + ": charge "
                            + line.chargeOrZero().toDollars()
                            + " less adjustments "
                            + line.adjusted().toDollars()
                            + " less payment "
                            + line.paidOrZero().toDollars()
                            + " should leave nothing.");
        }
    }

    private static String service(ServiceLine line) {
        String code = line.procedure().isEmpty() ? line.revenueCode() : line.procedure();
        return code.isEmpty() ? "" : " (" + code + ")";
    }

    private void reason(Adjustment adjustment, List<Remark> remarks) {
        group(adjustment);
        Optional<Carc> carc = codes.findCarc(adjustment.reason());
        if (carc.isEmpty()) {
            unlistedReason(adjustment);
        } else if (carc.get().needsRemark() && needsReason(adjustment, remarks)) {
            say(
                    IssueCode.REMARK_MISSING,
                    adjustment.offset(),
                    "CAS",
                    "Reason "
                            + carc.get().code()
                            + " ("
                            + carc.get().label()
                            + ") comes without the remark code it needs.");
        }
    }

    private void group(Adjustment adjustment) {
        String group = adjustment.group();
        if (codes.findLabel(CodeList.GROUP, group).isEmpty() && said.add("group " + group)) {
            say(
                    IssueCode.UNKNOWN_GROUP,
                    adjustment.offset(),
                    "CAS",
                    group.isEmpty()
                            ? "The group code is missing."
                            : "Group " + group + " is no claim adjustment group code.");
        }
    }

    private void unlistedReason(Adjustment adjustment) {
        String reason = adjustment.reason();
        if (said.add("CARC " + reason)) {
            String kind =
                    codes.findRarc(reason).isPresent()
                            ? " is a remark code, sent as a reason code."
                            : " is no claim adjustment reason code.";
            say(
                    IssueCode.UNKNOWN_CARC,
                    adjustment.offset(),
                    "CAS",
                    reason.isEmpty() ? "The reason code is missing." : "Reason " + reason + kind);
        }
    }

    /** A remark that isn't listed, a pharmacy reject say, may well be the reason: no complaint. */
    private boolean needsReason(Adjustment adjustment, List<Remark> remarks) {
        return adjustment.amountOrZero().isPositive()
                && !claim.isReversal()
                && remarks.stream().allMatch(this::isAlert);
    }

    private boolean isAlert(Remark remark) {
        return !remark.isReject() && codes.findRarc(remark.code()).filter(Rarc::alert).isPresent();
    }

    private void remarks(List<Remark> sent) {
        for (Remark remark : sent) {
            if (!codes.isRemark(remark.code()) && said.add("RARC " + remark.code())) {
                say(
                        IssueCode.UNKNOWN_RARC,
                        remark.offset(),
                        remark.segment(),
                        (remark.isReject() ? "Pharmacy reject " : "Remark ")
                                + remark.code()
                                + " is not in our list of "
                                + (remark.isReject() ? "pharmacy rejects." : "remark codes."));
            }
        }
    }

    private void say(IssueCode code, long offset, String segment, String message) {
        issues.add(Issue.at(code, offset, segment, message).about(claim.subject()));
    }
}
