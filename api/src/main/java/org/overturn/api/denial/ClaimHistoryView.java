package org.overturn.api.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.core.denial.ClaimHistory;
import org.overturn.core.denial.ClaimLedger;

/**
 * The life of a claim in JSON.
 *
 * @param entries in the order that counts: remittance date, trace number, place in it
 * @param recoupments provider adjustments that name the claim
 * @param questions reversals that a person has to match
 */
record ClaimHistoryView(
        StandingView standing,
        List<EntryView> entries,
        List<RecoupmentView> recoupments,
        List<QuestionView> questions) {

    /**
     * Where it stands.
     *
     * @param recouped from other payments (PLB WO, WU), less refund checks
     * @param putOff reversed, but not taken yet
     */
    record StandingView(
            String charge,
            String allowed,
            String paid,
            String deniedOpen,
            String recovered,
            String takenBack,
            String patientShare,
            String recouped,
            String putOff,
            String interest) {

        static StandingView of(ClaimLedger ledger) {
            return new StandingView(
                    ledger.charge().toString(),
                    ledger.allowed().toString(),
                    ledger.paid().toString(),
                    ledger.deniedOpen().toString(),
                    ledger.recovered().toString(),
                    ledger.takenBack().toString(),
                    ledger.patientShare().toString(),
                    ledger.recouped().toString(),
                    ledger.putOff().toString(),
                    ledger.interest().toString());
        }
    }

    /**
     * An adjudication.
     *
     * @param actsOn the one that it reverses, corrects or adds to
     */
    record EntryView(
            String adjudicationId,
            Optional<String> remittedOn,
            String traceNumber,
            String payerClaimNumber,
            String role,
            String charge,
            String paid,
            String denied,
            Optional<String> actsOn,
            Optional<String> reversedBy) {

        static EntryView of(ClaimHistory.Entry entry) {
            return new EntryView(
                    String.valueOf(entry.adjudicationId()),
                    entry.remittedOn().map(Object::toString),
                    entry.trace(),
                    entry.claimNumber(),
                    entry.role().name(),
                    entry.charge().toString(),
                    entry.paid().toString(),
                    entry.denied().toString(),
                    entry.actsOn().map(String::valueOf),
                    entry.reversedBy().map(String::valueOf));
        }
    }

    /** A provider adjustment (PLB); a positive amount lowers a payment. */
    record RecoupmentView(
            Optional<String> remittedOn,
            String traceNumber,
            String code,
            String reference,
            String amount) {}

    /** Whether a reversal undoes a decision; 70 points would say so without a person. */
    record QuestionView(String id, String reversalId, String originalId, int points) {}

    static ClaimHistoryView of(ClaimHistory history) {
        return new ClaimHistoryView(
                StandingView.of(history.ledger()),
                history.entries().stream().map(EntryView::of).toList(),
                history.recoupments().stream()
                        .map(one ->
                                new RecoupmentView(
                                        one.remittedOn().map(Object::toString),
                                        one.trace(),
                                        one.code(),
                                        one.reference(),
                                        one.amount().toString()))
                        .toList(),
                history.questions().stream()
                        .map(one ->
                                new QuestionView(
                                        String.valueOf(one.id()),
                                        String.valueOf(one.reversalId()),
                                        String.valueOf(one.originalId()),
                                        one.score()))
                        .toList());
    }
}
