package org.overturn.batch.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.FigureRules;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.denial.Route;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Severity;
import org.overturn.core.money.Money;
import org.overturn.core.money.MoneySum;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.remittance.ProviderAdjustment;
import org.overturn.core.remittance.RemittanceEnd;

/** Counts and sums over any number of files; nothing in it grows with what is read. */
final class Summary {

    private static final LedgerClass[] CLASSES = LedgerClass.values();

    private final MoneySum charge = new MoneySum();
    private final MoneySum paid = new MoneySum();
    private final MoneySum payments = new MoneySum();
    private final MoneySum[] ledger = new MoneySum[CLASSES.length];
    private final Counted denials = new Counted();
    private final Map<DenialCategory, Counted> byCategory = new EnumMap<>(DenialCategory.class);
    private final Map<Route, Counted> byRoute = new EnumMap<>(Route.class);
    private final Counted providerAdjustments = new Counted();
    private final Map<IssueCode, Long> issues = new TreeMap<>();
    private int files;
    private int refusedFiles;
    private int remittances;
    private int incomplete;
    private int unbalancedRemittances;
    private long claims;
    private long claimsWithDenials;
    private long lines;
    private long adjustments;

    Summary() {
        for (int i = 0; i < ledger.length; i++) {
            ledger[i] = new MoneySum();
        }
    }

    void addFile(boolean readable) {
        files++;
        refusedFiles += readable ? 0 : 1;
    }

    /** A claim whose classes the rules know by its figures. */
    void add(ClaimFigures claim, FigureRules rules) {
        claims++;
        lines += claim.lines();
        adjustments += claim.adjustments();
        charge.add(claim.charge(0));
        paid.add(claim.paid(0));
        boolean denied = false;
        for (int i = 0; i < claim.adjustments(); i++) {
            LedgerClass of = rules.ledgerClass(i);
            ledger[of.ordinal()].add(claim.amount(i));
            if (of == LedgerClass.DENIAL) {
                denied = true;
                addDenial(rules.category(i), rules.route(i), new Money(claim.amount(i)));
            }
        }
        claimsWithDenials += denied ? 1 : 0;
    }

    /** A claim that was assessed whole. */
    void add(Adjudication claim, Assessment assessment) {
        claims++;
        claimsWithDenials += assessment.denials().isEmpty() ? 0 : 1;
        lines += claim.lines().size();
        adjustments += claim.adjustments().size();
        claim.lines().forEach(line -> adjustments += line.adjustments().size());
        charge.add(claim.chargeOrZero());
        paid.add(claim.paidOrZero());
        assessment.ledger().sums().forEach((of, sum) -> ledger[of.ordinal()].add(sum));
        for (DenialFinding denial : assessment.denials()) {
            addDenial(denial.category(), denial.route(), denial.amount());
        }
        assessment.issues().forEach(issue -> addIssues(issue.code(), 1));
    }

    private void addDenial(DenialCategory category, Route route, Money amount) {
        denials.add(amount);
        add(byCategory, category, amount);
        add(byRoute, route, amount);
    }

    void add(RemittanceEnd end, Money payment) {
        remittances++;
        payments.add(payment);
        incomplete += end.complete() ? 0 : 1;
        for (ProviderAdjustment adjustment : end.providerAdjustments()) {
            providerAdjustments.add(adjustment.amountOrZero());
        }
        if (!end.difference().isZero()) {
            unbalancedRemittances++;
            addIssues(IssueCode.REMITTANCE_OUT_OF_BALANCE, end.complete() ? 1 : 0);
        }
    }

    void addIssues(IssueCode code, long count) {
        if (count > 0) {
            issues.merge(code, count, Long::sum);
        }
    }

    /** Something was refused or left out. */
    boolean refused() {
        return refusedFiles > 0
                || incomplete > 0
                || issues.keySet().stream().anyMatch(code -> code.severity() == Severity.ERROR);
    }

    private static <K> void add(Map<K, Counted> table, K key, Money amount) {
        table.computeIfAbsent(key, _ -> new Counted()).add(amount);
    }

    int files() {
        return files;
    }

    int refusedFiles() {
        return refusedFiles;
    }

    int remittances() {
        return remittances;
    }

    int incomplete() {
        return incomplete;
    }

    int unbalancedRemittances() {
        return unbalancedRemittances;
    }

    long unbalancedClaims() {
        return issues.getOrDefault(IssueCode.CLAIM_OUT_OF_BALANCE, 0L);
    }

    long unbalancedLines() {
        return issues.getOrDefault(IssueCode.LINE_OUT_OF_BALANCE, 0L);
    }

    long claims() {
        return claims;
    }

    long claimsWithDenials() {
        return claimsWithDenials;
    }

    long lines() {
        return lines;
    }

    long adjustments() {
        return adjustments;
    }

    MoneySum charge() {
        return charge;
    }

    MoneySum paid() {
        return paid;
    }

    MoneySum payments() {
        return payments;
    }

    MoneySum ledger(LedgerClass of) {
        return ledger[of.ordinal()];
    }

    Counted denials() {
        return denials;
    }

    Map<DenialCategory, Counted> byCategory() {
        return byCategory;
    }

    Map<Route, Counted> byRoute() {
        return byRoute;
    }

    Counted providerAdjustments() {
        return providerAdjustments;
    }

    Map<IssueCode, Long> issues() {
        return issues;
    }
}
