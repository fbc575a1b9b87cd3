package org.overturn.batch.show;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.batch.explain.Page;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;

/** A story for a terminal: appeals first, then each adjudication with its facts. */
final class StoryText {

    private final Page page;
    private final Codes codes;
    private final Question question;

    StoryText(Page page, Codes codes, Question question) {
        this.page = page;
        this.codes = codes;
        this.question = question;
    }

    void print(Story story, Optional<DenialNote> note) {
        note.ifPresent(this::note);
        Decision first = story.chapters().getFirst().decision();
        page.rule('=');
        page.strong(() ->
                page.words(
                        0,
                        "CLAIM "
                                + first.accountNumber()
                                + "  "
                                + String.join(" and ", story.patients())
                                + "  at "
                                + first.remittance().payer()));
        page.words(
                0,
                count(story.chapters().size(), "adjudication")
                        + ", "
                        + count(denials(story), "denial")
                        + ", "
                        + count(story.appeals().size(), "appeal"));
        if (story.patients().size() > 1) {
            page.words(
                    0,
                    story.patients().size()
                            + " patients have this number: each adjudication says whose it is.");
        }
        SubmittedText submitted = new SubmittedText(page);
        story.sent().forEach(submitted::print);
        story.receipts().forEach(submitted::print);
        story.appeals().forEach(appeal -> new AppealText(page).print(appeal));
        story.history().ifPresent(history -> new StandingText(page).print(history));
        for (int i = 0; i < story.chapters().size(); i++) {
            chapter(story, i);
        }
        page.rule('=');
        page.flush();
    }

    private void note(DenialNote note) {
        page.rule('=');
        page.strong(() -> page.words(0, "NOTE on " + note.about()));
        note.paragraphs().forEach(one -> page.labelled(2, one.name(), one.text()));
    }

    private static int denials(Story story) {
        return (int)
                story.chapters().stream()
                        .flatMap(chapter -> chapter.facts().stream())
                        .filter(f -> f instanceof Fact.Adjusted a && a.denial().isPresent())
                        .count();
    }

    private void chapter(Story story, int index) {
        Story.Chapter chapter = story.chapters().get(index);
        Decision decision = chapter.decision();
        page.rule('=');
        page.strong(() ->
                page.row(
                        0,
                        "ADJUDICATION " + (index + 1) + role(story, decision),
                        List.of("charge", "paid", "patient")));
        page.row(
                0,
                "status "
                        + decision.statusCode()
                        + ": "
                        + codes.label(CodeList.CLAIM_STATUS, decision.statusCode()),
                List.of(
                        amount(decision.charge()),
                        amount(decision.paid()),
                        amount(decision.patientShare())));
        if (story.patients().size() > 1) {
            page.labelled(2, "Patient", decision.patient());
        }
        facts(decision);
        page.labelled(2, "Proof", proof(decision));
        remittance(decision.remittance());
        if (index == 0 || remittance(story, index - 1).id() != decision.remittance().id()) {
            raw(chapter.header()); // once for each remittance
        }
        new FactsText(page, codes, question).print(chapter);
    }

    private void facts(Decision decision) {
        page.labelled(
                2,
                "Claim",
                "payer's number "
                        + (decision.payerClaimNumber().isEmpty()
                                ? "-"
                                : decision.payerClaimNumber())
                        + decision.servedFrom().map(day -> ", served " + day).orElse("")
                        + decision.servedTo()
                                .filter(day ->
                                        !decision.servedFrom().equals(java.util.Optional.of(day)))
                                .map(day -> " to " + day)
                                .orElse("")
                        + decision.receivedByPayerOn()
                                .map(day -> ", received by the payer " + day)
                                .orElse("")
                        + "; "
                        + decision.outcome().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (decision.needsReview() ? ", to be reviewed" : ""));
        page.labelled(
                2,
                "File",
                decision.remittance().file().name()
                        + decision.remittance()
                                .file()
                                .enteredBy()
                                .map(by -> ", entered by hand by " + by)
                                .orElse("")
                        + ", claim at "
                        + decision.place().words()
                        + ", remittance at "
                        + decision.remittance().place().words()
                        + ", SHA-256 "
                        + decision.remittance().file().sha256().substring(0, 12));
    }

    private void remittance(PostedRemittance remittance) {
        page.labelled(
                2,
                "Payment",
                remittance.payment().toDollars()
                        + ", "
                        + codes.label(CodeList.PAYMENT_METHOD, remittance.paymentMethod())
                        + ", number "
                        + remittance.traceNumber()
                        + remittance.remittedOn().map(day -> ", dated " + day).orElse("")
                        + ", "
                        + remittance.payer()
                        + " ("
                        + remittance.payerKey()
                        + ")");
        page.labelled(
                2,
                "",
                "claims "
                        + remittance.claimsPaid().toDollars()
                        + " less provider adjustments "
                        + remittance.providerAdjusted().toDollars()
                        + (remittance.difference().isZero()
                                ? ", equal to the payment"
                                : "; OUT OF BALANCE by " + remittance.difference().toDollars())
                        + remittance
                                .proof()
                                .map(proof -> "; stored rows: " + ProofWords.of(proof))
                                .orElse(""));
    }

    private static PostedRemittance remittance(Story story, int index) {
        return story.chapters().get(index).decision().remittance();
    }

    private void raw(List<RawSegment> segments) {
        segments.forEach(segment -> page.raw(4, segment.offset(), segment.text()));
    }

    /** Which of the others it undoes or replaces, and what undid it. */
    private static String role(Story story, Decision decision) {
        String role =
                decision.corrects()
                        .map(id ->
                                (decision.statusCode().equals("22")
                                                ? ": takes back "
                                                : ": replaces ")
                                        + number(story, id))
                        .orElse(decision.statusCode().equals("22") ? ": reversal" : "");
        return role
                + decision.reversedBy().map(id -> ", taken back by " + number(story, id)).orElse("")
                + (decision.remittance().replaced()
                        ? ": counts no more, another version was posted"
                        : "");
    }

    private static String number(Story story, long id) {
        for (int i = 0; i < story.chapters().size(); i++) {
            if (story.chapters().get(i).decision().id() == id) {
                return "adjudication " + (i + 1);
            }
        }
        return "another adjudication";
    }

    private static String proof(Decision decision) {
        String sums =
                decision.ledger().entrySet().stream()
                        .map(sum -> plus(sum) + ClassWords.name(sum.getKey()))
                        .collect(Collectors.joining());
        return "charge "
                + amount(decision.charge())
                + " = paid "
                + amount(decision.paid())
                + sums
                + (decision.difference().isZero()
                        ? "; nothing unexplained"
                        : "; UNEXPLAINED " + amount(decision.difference()));
    }

    private static String plus(Map.Entry<LedgerClass, Money> sum) {
        return (sum.getValue().isNegative() ? " - " : " + ") + amount(sum.getValue().abs()) + " ";
    }

    static String amount(Money amount) {
        return amount.toDollars().replace("$", "");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
