package org.overturn.api.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * The money of a denied claim in JSON: charge less the sums and the difference is what was paid, to
 * the cent.
 *
 * @param claimId of the decision that holds the denial
 * @param sums what each class takes away
 * @param difference what no class explains; 0.00 where the remittance balances
 * @param lines the claim as a whole first, where something was taken from it, then service lines
 */
record LedgerAnswer(
        String claimId,
        String charge,
        List<LedgerSum> sums,
        String difference,
        String paid,
        List<LedgerLine> lines) {

    /** What a class takes away. */
    record LedgerSum(String name, String amount) {}

    /**
     * A service line, or the claim as a whole, which has no charge of its own. A line's charge less
     * the amounts of its entries and the rest is what was paid.
     *
     * @param served as the remittance says; empty for the claim as a whole
     * @param rest what else was taken from the line
     * @param offset of its segment in the received file
     */
    record LedgerLine(
            String label,
            String served,
            Optional<String> charge,
            List<LedgerEntry> entries,
            String rest,
            Optional<String> paid,
            long offset) {

        static LedgerLine of(LedgerView.Line line) {
            return new LedgerLine(
                    line.label(),
                    line.served(),
                    line.charge().map(Money::toString),
                    line.taken().stream().map(LedgerEntry::of).toList(),
                    line.rest().toString(),
                    line.paid().map(Money::toString),
                    line.at());
        }
    }

    /**
     * An adjustment, a remark or a provider adjustment.
     *
     * @param explanation its class, and by which rule
     * @param amount none for remarks
     * @param denialId where it is a denial
     * @param asked whether it is the denial that was asked for
     * @param offset of its segment in the received file
     */
    record LedgerEntry(
            String code,
            String label,
            String explanation,
            Optional<String> amount,
            Optional<String> denialId,
            boolean asked,
            long offset) {

        static LedgerEntry of(LedgerView.Taken taken) {
            return new LedgerEntry(
                    taken.code(),
                    taken.label(),
                    taken.explanation(),
                    taken.amount().map(Money::toString),
                    Optional.of(taken.denial()).filter(id -> !id.isEmpty()),
                    taken.chosen(),
                    taken.at());
        }
    }

    static LedgerAnswer of(LedgerView ledger) {
        return new LedgerAnswer(
                ledger.adjudication(),
                ledger.charge().toString(),
                ledger.sums().stream()
                        .map(sum -> new LedgerSum(sum.name(), sum.amount().toString()))
                        .toList(),
                ledger.difference().toString(),
                ledger.paid().toString(),
                ledger.lines().stream().map(LedgerLine::of).toList());
    }
}
