package org.overturn.batch.show;

import java.util.List;
import org.overturn.batch.explain.Page;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.remittance.Remark;

/**
 * The facts of one adjudication in the order of the file; below each, where asked for, its segment
 * and those that follow without a stored fact of their own.
 */
final class FactsText {

    private final Page page;
    private final Codes codes;
    private final Question question;

    FactsText(Page page, Codes codes, Question question) {
        this.page = page;
        this.codes = codes;
        this.question = question;
    }

    void print(Story.Chapter chapter) {
        List<RawSegment> segments = chapter.segments();
        page.rule('-');
        int next = 0;
        for (Fact fact : chapter.facts()) {
            while (next < segments.size() && segments.get(next).offset() < fact.place().offset()) {
                show(segments.get(next++));
            }
            print(fact);
        }
        segments.stream().skip(next).forEach(this::show);
    }

    private void show(RawSegment segment) {
        page.raw(4, segment.offset(), segment.text());
    }

    private void print(Fact fact) {
        switch (fact) {
            case Fact.Line line -> line(line);
            case Fact.Adjusted adjusted -> adjusted(adjusted);
            case Fact.Remarked remarked -> remarked(remarked);
            case Fact.ProviderAdjusted adjusted -> providerAdjusted(adjusted);
        }
    }

    private void line(Fact.Line line) {
        String units =
                line.units().isEmpty() || line.units().equals("0") ? "" : "  x " + line.units();
        page.row(
                0,
                "LINE "
                        + line.line()
                        + "  "
                        + line.service()
                        + "  "
                        + line.served()
                        + units
                        + ", "
                        + AppealText.words(line.outcome())
                        + at(line),
                List.of(StoryText.amount(line.charge()), StoryText.amount(line.paid()), ""));
    }

    private void adjusted(Fact.Adjusted one) {
        String code = one.group() + "-" + one.reason();
        Runnable print =
                () ->
                        page.row(
                                2,
                                code + "  " + codes.carcLabel(one.reason()) + at(one),
                                List.of(StoryText.amount(one.amount())));
        if (question.denial().filter(wanted -> wanted.is(one)).isPresent()) {
            page.strong(() -> page.words(0, ">>> " + question.asked()));
            page.strong(print);
        } else {
            print.run();
        }
        page.words(
                6,
                ClassWords.name(one.ledgerClass())
                        + ": "
                        + one.denial()
                                .map(Denied::routeReason)
                                .orElse(ClassWords.rule(one.ledgerClass())));
        one.denial().ifPresent(this::denied);
    }

    private void denied(Denied denied) {
        page.strong(() ->
                page.labelled(
                        6,
                        "DENIED",
                        denied.amount().toDollars()
                                + ", "
                                + AppealText.words(denied.category())
                                + ", "
                                + AppealText.words(denied.status())
                                + ", to do: "
                                + AppealText.words(denied.route())
                                + ", borne by the "
                                + AppealText.words(denied.liability())
                                + denied.appealNumber().map(n -> ", appeal " + n).orElse("")));
        if (!denied.recovered().isZero()) {
            page.labelled(6, "", "recovered " + denied.recovered().toDollars());
        }
        denied.expected().ifPresent(expected -> page.labelled(6, "Worth", expected + "."));
        denied.dueOn()
                .ifPresent(due ->
                        page.labelled(
                                6,
                                "Due",
                                due
                                        + " ("
                                        + AppealText.sourced(
                                                denied.dueConfidence(), denied.dueCitation())
                                        + "): "
                                        + denied.dueExplanation()));
    }

    private void remarked(Fact.Remarked one) {
        Remark remark = new Remark(one.qualifier(), one.code(), one.place().offset(), 0);
        String kind = remark.isReject() ? "Pharmacy reject " : "Remark ";
        page.words(2, kind + one.code() + "  " + remark.label(codes) + at(one));
    }

    private void providerAdjusted(Fact.ProviderAdjusted one) {
        page.row(
                0,
                "PROVIDER ADJUSTMENT "
                        + one.code()
                        + "  "
                        + codes.label(CodeList.PROVIDER_ADJUSTMENT, one.code())
                        + ", "
                        + one.reference()
                        + (one.amount().isNegative()
                                ? " (adds to the payment)"
                                : " (lowers the payment)")
                        + at(one),
                List.of(StoryText.amount(one.amount())));
    }

    private static String at(Fact fact) {
        return "  [" + fact.place().words() + "]";
    }
}
