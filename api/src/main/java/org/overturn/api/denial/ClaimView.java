package org.overturn.api.denial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.batch.show.ClassWords;
import org.overturn.batch.show.Decision;
import org.overturn.batch.show.Story;

/**
 * A claim in JSON: what the payer decided about it, and when.
 *
 * @param adjudications in the order of the remittances
 */
record ClaimView(
        String accountNumber,
        String patient,
        String payer,
        List<AdjudicationView> adjudications,
        List<EventView> timeline) {

    /** One decision; sums by class and the difference lead from charge to paid. */
    record AdjudicationView(
            String id,
            String payerClaimNumber,
            String status,
            Optional<String> remittedOn,
            String traceNumber,
            String charge,
            String paid,
            Map<String, String> sums,
            String difference,
            String file,
            long startByte,
            long byteCount,
            Optional<String> reversedBy,
            Optional<String> corrects) {}

    /** Something that happened. */
    record EventView(Optional<String> on, String title, String detail) {}

    static ClaimView of(Story story, List<TimelineEvent> timeline) {
        Decision first = story.chapters().getFirst().decision();
        return new ClaimView(
                first.accountNumber(),
                first.patient(),
                first.remittance().payer(),
                story.chapters().stream().map(chapter -> view(chapter.decision())).toList(),
                timeline.stream()
                        .map(event ->
                                new EventView(
                                        event.on().map(Object::toString),
                                        event.title(),
                                        event.detail()))
                        .toList());
    }

    private static AdjudicationView view(Decision one) {
        return new AdjudicationView(
                String.valueOf(one.id()),
                one.payerClaimNumber(),
                one.statusCode(),
                one.remittance().remittedOn().map(Object::toString),
                one.remittance().traceNumber(),
                one.charge().toString(),
                one.paid().toString(),
                one.ledger().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        sum -> ClassWords.name(sum.getKey()),
                                        sum -> sum.getValue().toString())),
                one.difference().toString(),
                one.remittance().file().name(),
                one.place().offset(),
                one.place().length(),
                one.reversedBy().map(String::valueOf),
                one.corrects().map(String::valueOf));
    }
}
