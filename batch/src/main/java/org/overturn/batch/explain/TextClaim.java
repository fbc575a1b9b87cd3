package org.overturn.batch.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.denial.Liability;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;

/** One claim as a biller reads it: amounts in columns, what is denied below its adjustment. */
final class TextClaim {

    private final Page page;
    private final Codes codes;

    TextClaim(Page page, Codes codes) {
        this.page = page;
        this.codes = codes;
    }

    void print(Adjudication claim, Assessment assessment) {
        page.row(0, title(claim), totals(claim));
        page.words(2, claimFacts(claim));
        if (assessment.denials().isEmpty()) {
            page.words(2, Words.outcome(assessment));
        } else {
            page.strong(() -> page.words(2, denied(claim, assessment)));
        }
        notes(claim, assessment);
        adjustments(claim.adjustments(), assessment.claimClasses(), denials(assessment, 0));
        remarks(2, claim.remarks());
        for (int i = 0; i < claim.lines().size(); i++) {
            line(claim.lines().get(i), assessment.lines().get(i), assessment);
        }
    }

    private static String title(Adjudication claim) {
        String account = claim.accountNumber().isEmpty() ? "(no account)" : claim.accountNumber();
        return account + "  " + Words.patient(claim.person("QC"));
    }

    private static List<String> totals(Adjudication claim) {
        Money adjusted = Money.sum(claim.allAdjustments().map(Adjustment::amountOrZero).toList());
        return List.of(
                Words.amount(claim.charge()),
                Words.amount(claim.paid()),
                Words.amount(claim.patientShare()),
                Words.amount(adjusted));
    }

    private String claimFacts(Adjudication claim) {
        List<String> facts = new ArrayList<>();
        if (!claim.payerClaimNumber().isEmpty()) {
            facts.add("payer's number " + claim.payerClaimNumber());
        }
        if (!claim.filingIndicator().isEmpty()) {
            facts.add(codes.label(CodeList.FILING_INDICATOR, claim.filingIndicator()));
        }
        String status = claim.status().isEmpty() ? "-" : claim.status();
        facts.add("status " + status + ": " + codes.label(CodeList.CLAIM_STATUS, claim.status()));
        return String.join(", ", facts);
    }

    private static String denied(Adjudication claim, Assessment assessment) {
        Money amount = assessment.ledger().of(LedgerClass.DENIAL);
        return Words.outcome(assessment)
                + ": "
                + amount.toDollars()
                + " of "
                + claim.chargeOrZero().toDollars();
    }

    private void notes(Adjudication claim, Assessment assessment) {
        if (!claim.difference().isZero()) {
            page.strong(() -> page.labelled(2, "BALANCE", unexplained(claim.difference())));
        }
        if (assessment.needsReview()) {
            page.labelled(2, "REVIEW", "not certain: compare this claim with the paper advice");
        }
        if (assessment.forwarded()) {
            page.labelled(2, "NOTE", "Forwarded: wait for the next payer.");
        }
        if (assessment.nsaEligible()) {
            page.labelled(2, "NOTE", "No Surprises Act: the payment may be disputed.");
        }
        claim.coverageEndedOn()
                .ifPresent(day -> page.labelled(2, "NOTE", "Coverage ended " + day + "."));
    }

    private static String unexplained(Money difference) {
        return "does not balance: " + difference.toDollars() + " is not explained";
    }

    private void line(ServiceLine line, Assessment.Line judged, Assessment assessment) {
        List<Money> amounts = line.adjustments().stream().map(Adjustment::amountOrZero).toList();
        Money share = Words.sum(judged.classes(), amounts, LedgerClass.PATIENT_SHARE);
        page.row(
                2,
                Words.service(line),
                List.of(
                        Words.amount(line.charge()),
                        Words.amount(line.paid()),
                        Words.amount(share),
                        Words.amount(line.adjusted())));
        if (!line.difference().isZero()) {
            page.strong(() -> page.labelled(5, "BALANCE", unexplained(line.difference())));
        }
        adjustments(line.adjustments(), judged.classes(), denials(assessment, line.ordinal()));
        remarks(5, line.remarks());
    }

    private static List<DenialFinding> denials(Assessment assessment, int line) {
        return assessment.denials().stream().filter(denial -> denial.line() == line).toList();
    }

    private void adjustments(
            List<Adjustment> adjustments, List<LedgerClass> classes, List<DenialFinding> denials) {
        int denial = 0;
        for (int i = 0; i < adjustments.size(); i++) {
            Adjustment adjustment = adjustments.get(i);
            String code = adjustment.group() + "-" + adjustment.reason();
            page.row(
                    5,
                    code
                            + " ".repeat(Math.max(1, Page.LABEL - code.length()))
                            + codes.carcLabel(adjustment.reason()),
                    List.of(Words.amount(adjustment.amount())));
            if (classes.get(i) == LedgerClass.DENIAL) {
                denied(denials.get(denial++));
            }
            Words.mark(classes.get(i)).ifPresent(mark -> page.words(5, mark));
        }
    }

    private void denied(DenialFinding denial) {
        String bearer = denial.liability() == Liability.PATIENT ? "the patient" : "the provider";
        String words =
                denial.category().label()
                        + "; borne by "
                        + bearer
                        + ". To do: "
                        + denial.route().label().toLowerCase(Locale.ROOT)
                        + ".";
        page.strong(() -> page.labelled(5, "DENIED", words));
        page.labelled(5, "", denial.routeReason());
    }

    private void remarks(int indent, List<Remark> remarks) {
        for (Remark remark : remarks) {
            page.labelled(indent, remark.code(), remark.label(codes));
        }
    }
}
