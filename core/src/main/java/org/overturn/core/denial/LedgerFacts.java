package org.overturn.core.denial;

import java.util.LinkedHashMap;
import java.util.Map;
import org.overturn.core.db.Fit;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.remittance.ProviderAdjustment;
import org.overturn.core.remittance.ServiceLine;
import org.overturn.core.remittance.StoredRemittances.StoredAdjustment;
import org.overturn.core.remittance.Version;

/** Facts about money, each with its place: of a file, or of the rows that were made of it. */
final class LedgerFacts {

    private final Map<Key, Fact> facts = new LinkedHashMap<>();

    /** Which fact of a claim or remittance. */
    record Key(int line, String what) {}

    /** What it says, and where. */
    record Fact(long offset, String value) {}

    Map<Key, Fact> facts() {
        return facts;
    }

    /** As a file says it. */
    static LedgerFacts of(Adjudication claim) {
        LedgerFacts all = new LedgerFacts();
        all.claim(
                new StoredLedger.Claim(
                        0,
                        claim.ordinal(),
                        claim.offset(),
                        Fit.to(80, claim.accountNumber()),
                        Fit.to(80, claim.payerClaimNumber()),
                        Fit.to(8, claim.status()),
                        new StoredLedger.Amounts(
                                claim.chargeOrZero(),
                                claim.paidOrZero(),
                                claim.patientShare().orElse(Money.ZERO),
                                claim.difference()),
                        Map.of()));
        int ordinal = 0;
        for (Adjustment adjustment : claim.adjustments()) {
            all.adjustment(0, adjustment(++ordinal, adjustment));
        }
        for (ServiceLine line : claim.lines()) {
            all.line(
                    new StoredLedger.Line(
                            0,
                            line.ordinal(),
                            line.offset(),
                            Fit.to(80, line.procedure()),
                            line.chargeOrZero(),
                            line.paidOrZero()));
            for (Adjustment adjustment : line.adjustments()) {
                all.adjustment(line.ordinal(), adjustment(++ordinal, adjustment));
            }
        }
        return all;
    }

    private static StoredLedger.Adjusted adjustment(int ordinal, Adjustment one) {
        return new StoredLedger.Adjusted(
                0,
                ordinal,
                one.offset(),
                Fit.to(16, one.group()),
                Fit.to(32, one.reason()),
                one.amountOrZero(),
                LedgerClass.INFORMATIONAL);
    }

    void claim(StoredLedger.Claim claim) {
        put(0, "place", claim.offset(), "byte " + claim.offset());
        put(0, "account (CLP01)", claim.offset(), claim.accountNumber());
        put(0, "status (CLP02)", claim.offset(), claim.status());
        put(0, "charge (CLP03)", claim.offset(), claim.amounts().charge());
        put(0, "paid (CLP04)", claim.offset(), claim.amounts().paid());
        put(0, "patient share (CLP05)", claim.offset(), claim.amounts().patientShare());
        put(0, "payer's claim number (CLP07)", claim.offset(), claim.payerClaimNumber());
        put(0, "difference", claim.offset(), claim.amounts().difference());
    }

    void line(StoredLedger.Line line) {
        put(line.ordinal(), "procedure (SVC01)", line.offset(), line.procedure());
        put(line.ordinal(), "charge (SVC02)", line.offset(), line.charge());
        put(line.ordinal(), "paid (SVC03)", line.offset(), line.paid());
    }

    void adjustment(int line, StoredLedger.Adjusted one) {
        put(
                line,
                "adjustment " + one.ordinal() + " (CAS)",
                one.offset(),
                one.group() + " " + one.reason() + " " + one.amount().toDollars());
    }

    static LedgerFacts of(FileScan.Scanned said) {
        LedgerFacts all = new LedgerFacts();
        long at = said.end().offset();
        all.put(0, "payment (BPR02)", at, said.header().payment().amount().orElse(Money.ZERO));
        all.put(0, "claims", at, Integer.toString(said.end().adjudications()));
        all.put(0, "sum of claims (CLP04)", at, said.end().claimsPaid());
        all.put(0, "sum of provider adjustments (PLB)", at, said.end().providerAdjusted());
        all.put(0, "difference", at, said.end().difference());
        int ordinal = 0;
        for (ProviderAdjustment one : said.end().providerAdjustments()) {
            all.providerAdjustment(
                    ++ordinal,
                    new StoredAdjustment(
                            Fit.to(8, one.code()),
                            Fit.to(80, one.reference()),
                            one.amountOrZero(),
                            one.offset()));
        }
        return all;
    }

    void remittance(Version stored, Money difference) {
        put(0, "payment (BPR02)", stored.offset(), stored.amount());
        put(0, "claims", stored.offset(), Integer.toString(stored.claims()));
        put(0, "sum of claims (CLP04)", stored.offset(), stored.claimsPaid());
        put(0, "sum of provider adjustments (PLB)", stored.offset(), stored.providerAdjusted());
        put(0, "difference", stored.offset(), difference);
    }

    void providerAdjustment(int ordinal, StoredAdjustment one) {
        put(
                0,
                "provider adjustment " + ordinal + " (PLB)",
                one.offset(),
                one.code() + " " + one.reference() + " " + one.amount().toDollars());
    }

    /** A sum, and what it should be. */
    void put(int line, String what, long offset, Money amount) {
        put(line, what, offset, amount.toDollars());
    }

    private void put(int line, String what, long offset, String value) {
        facts.put(new Key(line, what), new Fact(offset, value));
    }
}
