package org.overturn.api.appeal;

import java.util.List;
import java.util.Optional;
import org.overturn.core.appeal.PayerDecision;

/**
 * A payer's decision that a person recorded, in JSON.
 *
 * @param recordedAt in UTC
 * @param contradiction what remittances come to instead
 */
record PayerDecisionView(
        String id,
        String outcome,
        String decidedOn,
        String reference,
        String says,
        String recordedBy,
        String recordedAt,
        Optional<Withdrawal> withdrawn,
        Optional<Contradiction> contradiction) {

    /** All of an appeal, the newest first. */
    record PayerDecisionsView(List<PayerDecisionView> items) {}

    /** By whom, when and why it was withdrawn. */
    record Withdrawal(String by, String at, String why) {}

    /**
     * What remittances say.
     *
     * @param status of the appeal by them
     * @param on the day on which the night run saw it
     */
    record Contradiction(String status, String on) {}

    static PayerDecisionView of(PayerDecision one) {
        return new PayerDecisionView(
                String.valueOf(one.id()),
                one.says().outcome().name(),
                one.says().decidedOn().toString(),
                one.says().reference(),
                one.says().says(),
                one.recordedBy(),
                one.recordedAt().toString(),
                one.withdrawn().map(by -> new Withdrawal(by.by(), by.at().toString(), by.why())),
                one.contradiction()
                        .map(by -> new Contradiction(by.status().name(), by.on().toString())));
    }
}
