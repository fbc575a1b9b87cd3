package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;
import org.springframework.stereotype.Component;

/**
 * What one adjudication comes to, judged from its own content: the class of each adjustment, the
 * denials with category and route, the outcome of lines and claim. Source: denial_detection.md
 * sections 3 to 5. What needs history (reversed, overturned, taken back, a true duplicate) is
 * decided elsewhere.
 *
 * <p>Thread-safe; it never fails on a code it doesn't know.
 */
@Component
public final class DenialRules {

    private static final Set<String> FORWARDED = Set.of("19", "20", "21");
    private static final Set<IssueCode> UNCERTAIN =
            Set.of(
                    IssueCode.CLAIM_OUT_OF_BALANCE,
                    IssueCode.LINE_OUT_OF_BALANCE,
                    IssueCode.UNKNOWN_CARC);

    private final Codes codes;
    private final Classification classification;

    public DenialRules(Codes codes) {
        this.codes = codes;
        this.classification = new Classification(codes);
    }

    /** Judges a claim of which no payer is known, so that none of its rules counts. */
    public Assessment assess(Adjudication claim) {
        return assess(claim, OfficeRules.NONE);
    }

    /**
     * Judges the claim by the payer's rules; the issues carry offsets and the account number, but
     * no file name.
     */
    public Assessment assess(Adjudication claim, OfficeRules office) {
        Judgement judgement = classification.judge(claim);
        Outcomes outcomes = new Outcomes(claim, judgement);
        ClaimOutcome outcome = outcomes.claim();
        List<Issue> issues = Scrutiny.of(codes, claim);
        return new Assessment(
                outcome,
                outcome == ClaimOutcome.ZERO_PAY_NOT_DENIED
                        ? outcomes.zeroPayReason()
                        : Optional.empty(),
                FORWARDED.contains(claim.status()),
                needsReview(claim, judgement, outcomes, issues),
                isNoSurprises(claim),
                judgement.ledger(),
                judgement.claimLevel().stream().map(Judged::ledgerClass).toList(),
                lines(outcomes.lines(), judgement),
                findings(claim, judgement, office),
                issues);
    }

    private static List<Assessment.Line> lines(List<LineOutcome> outcomes, Judgement judgement) {
        List<Assessment.Line> lines = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            lines.add(
                    new Assessment.Line(
                            outcomes.get(i),
                            judgement.lines().get(i).stream().map(Judged::ledgerClass).toList()));
        }
        return lines;
    }

    private List<DenialFinding> findings(
            Adjudication claim, Judgement judgement, OfficeRules office) {
        if (!judgement.has(LedgerClass.DENIAL)) {
            return List.of();
        }
        List<DenialFinding> findings = new ArrayList<>();
        for (Judged denied : denied(judgement.claimLevel())) {
            findings.add(finding(claim, 0, denied, claim.remarks(), office));
        }
        for (int i = 0; i < claim.lines().size(); i++) {
            ServiceLine line = claim.lines().get(i);
            List<Remark> remarks = distinct(line.remarks(), claim.remarks());
            for (Judged denied : denied(judgement.lines().get(i))) {
                findings.add(finding(claim, line.ordinal(), denied, remarks, office));
            }
        }
        return findings;
    }

    static List<Remark> distinct(List<Remark> ofLine, List<Remark> ofClaim) {
        List<Remark> distinct = new ArrayList<>(ofLine.size() + ofClaim.size());
        Stream.concat(ofLine.stream(), ofClaim.stream())
                .filter(remark -> distinct.stream().noneMatch(remark::says))
                .forEach(distinct::add);
        return distinct;
    }

    private static List<Judged> denied(List<Judged> judged) {
        return judged.stream().filter(j -> j.is(LedgerClass.DENIAL)).toList();
    }

    private DenialFinding finding(
            Adjudication claim, int line, Judged denied, List<Remark> sent, OfficeRules office) {
        String reason = denied.adjustment().reason();
        String group = denied.adjustment().group();
        Ruling ruling = Ruling.of(denied, sent, claim.status(), codes, office);
        return new DenialFinding(
                line,
                group,
                reason,
                sent,
                denied.amount(),
                ruling.category(),
                Liability.of(group),
                ruling.appealRight(),
                ruling.routing().route(),
                ruling.routing().reason(),
                denied.adjustment());
    }

    /**
     * Out of balance, a missing amount, an odd status, a suspect or unknown code, CR outside a
     * reversal.
     */
    private boolean needsReview(
            Adjudication claim, Judgement judgement, Outcomes outcomes, List<Issue> issues) {
        boolean uncertain = issues.stream().anyMatch(issue -> UNCERTAIN.contains(issue.code()));
        boolean oddStatus =
                codes.findLabel(CodeList.CLAIM_STATUS, claim.status()).isEmpty()
                        || outcomes.isStatusDoubtful();
        boolean reversalEntry = judgement.has(LedgerClass.REVERSAL_ENTRY) && !claim.isReversal();
        return uncertain
                || oddStatus
                || reversalEntry
                || MissingAmounts.isIn(claim)
                || judgement.has(LedgerClass.SUSPECT_DENIAL);
    }

    private static boolean isNoSurprises(Adjudication claim) {
        if (isNoSurprises(claim.remarks())) {
            return true;
        }
        for (ServiceLine line : claim.lines()) {
            if (isNoSurprises(line.remarks())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoSurprises(List<Remark> remarks) {
        for (Remark remark : remarks) {
            if (!remark.isReject() && Notices.isNoSurprises(remark.code())) {
                return true;
            }
        }
        return false;
    }
}
