package org.overturn.api.denial;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.overturn.batch.show.AppealFacts;
import org.overturn.batch.show.Decision;
import org.overturn.batch.show.Fact;
import org.overturn.batch.show.Story;
import org.overturn.core.claim.ReceiptProof;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.worklist.HistoryEntry;

/** What happened to a claim, the earliest first; what has no date comes first. */
final class Timeline {

    private static final Comparator<TimelineEvent> BY_DAY =
            Comparator.comparing(event -> event.on().orElse(LocalDate.MIN));

    private final Codes codes;
    private final ZoneId zone;
    private final List<TimelineEvent> events = new ArrayList<>();

    Timeline(Codes codes, ZoneId zone) {
        this.codes = codes;
        this.zone = zone;
    }

    List<TimelineEvent> of(Story story, List<HistoryEntry> history) {
        story.sent()
                .forEach(sent ->
                        add(
                                sent.submission().sentOn(),
                                "Claim sent",
                                "in " + sent.submission().file().name()));
        story.receipts().forEach(receipt -> receipt(receipt.proof()));
        story.chapters().forEach(this::decided);
        story.appeals().forEach(this::appealed);
        history.forEach(this::changed);
        return events.stream().sorted(BY_DAY).toList();
    }

    private void add(Optional<LocalDate> on, String title, String detail) {
        events.add(new TimelineEvent(on, title, detail));
    }

    private void receipt(ReceiptProof proof) {
        add(
                Optional.of(proof.on()),
                proof.exact() ? "Received by the payer" : "With the payer on this day or before",
                words(proof.kind().name())
                        + (proof.source().isEmpty() ? "" : " of " + proof.source())
                        + (proof.says().isEmpty() ? "" : ", " + proof.says()));
    }

    private void decided(Story.Chapter chapter) {
        Decision decision = chapter.decision();
        long denials =
                chapter.facts().stream()
                        .filter(f -> f instanceof Fact.Adjusted a && a.denial().isPresent())
                        .count();
        add(
                decision.remittance().remittedOn(),
                title(decision),
                codes.label(CodeList.CLAIM_STATUS, decision.statusCode())
                        + ": paid "
                        + decision.paid().toDollars()
                        + " of "
                        + decision.charge().toDollars()
                        + (denials == 0
                                ? ""
                                : ", " + denials + (denials == 1 ? " denial" : " denials"))
                        + " (payment "
                        + decision.remittance().traceNumber()
                        + ")"
                        + (decision.remittance().replaced()
                                ? "; counts no more, another version was posted"
                                : ""));
    }

    private static String title(Decision decision) {
        if (decision.statusCode().equals("22")) {
            return "Remittance: an earlier decision is taken back";
        }
        return decision.corrects().isPresent()
                ? "Remittance: a new decision"
                : "Remittance: decision of " + decision.remittance().payer();
    }

    private void appealed(AppealFacts appeal) {
        add(
                Optional.of(appeal.openedOn()),
                "Appeal " + appeal.number() + " opened",
                appeal.level() + " over " + appeal.amount().toDollars());
        appeal.packetPages()
                .ifPresent(pages ->
                        add(
                                Optional.of(appeal.openedOn()),
                                "Packet assembled",
                                pages + " pages, " + words(appeal.status())));
        appeal.decidedOn()
                .ifPresent(day ->
                        add(
                                Optional.of(day),
                                "Appeal " + appeal.number() + ": " + words(appeal.status()),
                                "recovered " + appeal.recovered().toDollars()));
    }

    private void changed(HistoryEntry entry) {
        add(
                Optional.of(LocalDate.ofInstant(entry.at(), zone)),
                title(entry),
                "by "
                        + entry.by()
                        + (entry.was().isEmpty() ? "" : "; before: " + entry.was())
                        + (entry.reason().isEmpty() ? "" : "; " + entry.reason()));
    }

    private static String title(HistoryEntry entry) {
        boolean none = entry.became().isEmpty();
        return switch (entry.what()) {
            case OWNER -> none ? "Given to nobody" : "Given to " + entry.became();
            case HOLD -> none ? "Taken up again" : "Put off until " + entry.became();
            case ROUTE -> "To do: " + entry.became();
            case RULES -> "Ruled anew: " + entry.became();
            case STATUS -> "Now " + entry.became();
        };
    }

    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
