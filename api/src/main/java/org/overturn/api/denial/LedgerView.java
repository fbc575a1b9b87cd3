package org.overturn.api.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.batch.show.ClassWords;
import org.overturn.batch.show.Decision;
import org.overturn.batch.show.Denied;
import org.overturn.batch.show.Fact;
import org.overturn.batch.show.Story;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Remark;

/**
 * The money of one adjudication: charge less the sums by class is what was paid, to the cent.
 *
 * @param sums by class; with the difference they lead from charge to paid
 * @param lines with what was taken from each
 */
record LedgerView(
        String adjudication,
        Money charge,
        Money paid,
        Money difference,
        List<Sum> sums,
        List<Line> lines) {

    /** What a class takes away. */
    record Sum(String name, Money amount) {}

    /**
     * A service line, or the claim as a whole.
     *
     * @param rest what else was taken from the line, which is only in the file
     */
    record Line(
            String label,
            String served,
            Optional<Money> charge,
            Optional<Money> paid,
            long at,
            List<Taken> taken,
            Money rest) {}

    /**
     * An adjustment, a remark or a provider adjustment.
     *
     * @param amount none for remarks
     * @param denial the number of the denial, where it is one
     * @param chosen the denial whose page this is
     */
    record Taken(
            String code,
            String label,
            String explanation,
            Optional<Money> amount,
            long at,
            String denial,
            boolean chosen) {}

    static LedgerView of(Story.Chapter chapter, long denialId, Codes codes) {
        Decision decision = chapter.decision();
        return new LedgerView(
                String.valueOf(decision.id()),
                decision.charge(),
                decision.paid(),
                decision.difference(),
                decision.ledger().entrySet().stream()
                        .map(sum -> new Sum(ClassWords.name(sum.getKey()), sum.getValue()))
                        .toList(),
                lines(chapter, denialId, codes));
    }

    private static List<Line> lines(Story.Chapter chapter, long denialId, Codes codes) {
        List<Line> lines = new ArrayList<>();
        chapter.facts().stream()
                .mapToInt(Fact::line)
                .distinct()
                .sorted()
                .forEach(number ->
                        lines.add(
                                line(
                                        chapter.decision(),
                                        chapter.facts().stream()
                                                .filter(f -> f.line() == number)
                                                .toList(),
                                        fact -> taken(fact, denialId, codes))));
        return lines;
    }

    private interface Taking {
        Optional<Taken> of(Fact fact);
    }

    private static Line line(Decision decision, List<Fact> facts, Taking taking) {
        Optional<Fact.Line> line =
                facts.stream()
                        .filter(Fact.Line.class::isInstance)
                        .map(Fact.Line.class::cast)
                        .findFirst();
        List<Taken> taken = facts.stream().flatMap(f -> taking.of(f).stream()).toList();
        Money known =
                Money.sum(
                        facts.stream()
                                .filter(Fact.Adjusted.class::isInstance)
                                .map(f -> ((Fact.Adjusted) f).amount())
                                .toList());
        return new Line(
                line.map(l -> "Line " + l.line() + ": " + l.service())
                        .orElse("The claim as a whole"),
                line.map(Fact.Line::served).orElse(""),
                line.map(Fact.Line::charge),
                line.map(Fact.Line::paid),
                line.map(l -> l.place().offset()).orElse(decision.place().offset()),
                taken,
                line.map(l -> l.charge().minus(l.paid()).minus(known)).orElse(Money.ZERO));
    }

    private static Optional<Taken> taken(Fact fact, long denialId, Codes codes) {
        return switch (fact) {
            case Fact.Line _ -> Optional.empty();
            case Fact.Adjusted one -> Optional.of(adjusted(one, denialId, codes));
            case Fact.Remarked one -> {
                Remark remark = new Remark(one.qualifier(), one.code(), one.place().offset(), 0);
                yield Optional.of(
                        new Taken(
                                one.code(),
                                remark.label(codes),
                                "remark",
                                Optional.empty(),
                                one.place().offset(),
                                "",
                                false));
            }
            case Fact.ProviderAdjusted one ->
                    Optional.of(
                            new Taken(
                                    "PLB " + one.code(),
                                    codes.label(CodeList.PROVIDER_ADJUSTMENT, one.code()),
                                    "taken from the whole payment, not from this claim",
                                    Optional.of(one.amount()),
                                    one.place().offset(),
                                    "",
                                    false));
        };
    }

    private static Taken adjusted(Fact.Adjusted one, long denialId, Codes codes) {
        Optional<Denied> denial = one.denial();
        return new Taken(
                one.group() + "-" + one.reason(),
                codes.carcLabel(one.reason()),
                ClassWords.name(one.ledgerClass())
                        + ": "
                        + denial.map(Denied::routeReason)
                                .orElse(ClassWords.rule(one.ledgerClass())),
                Optional.of(one.amount()),
                one.place().offset(),
                denial.map(d -> String.valueOf(d.id())).orElse(""),
                denial.filter(d -> d.id() == denialId).isPresent());
    }
}
