package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * What happened to the money of a claim, step by step. A reversal and its correction are one step.
 * A loss takes back what was gained last.
 */
final class ClaimMoney {

    private final ClaimChain chain;
    private final Map<Long, ChainLink> reversedBy;
    private final List<Step> steps = new ArrayList<>();
    private final List<Money> left = new ArrayList<>();

    private ClaimMoney(ClaimChain chain) {
        this.chain = chain;
        this.reversedBy = chain.reversedBy();
    }

    /**
     * A step.
     *
     * @param by the decision, or the reversal that nothing followed
     * @param over the earlier decision
     * @param gain what is paid more; negative is a loss
     */
    record Step(ChainLink by, ChainLink over, Money gain) {

        /** Whether it pays in place of what the earlier decision paid, not beside it. */
        boolean isInstead() {
            return !gain.equals(by.paid());
        }
    }

    static ClaimMoney of(ClaimChain chain) {
        ClaimMoney money = new ClaimMoney(chain);
        chain.corrections().forEach(money::corrected);
        chain.additions().stream()
                .filter(link -> !isTheSameAgain(link))
                .forEach(l -> money.steps.add(new Step(l.later(), l.original(), l.later().paid())));
        chain.uncorrected()
                .forEach(l ->
                        money.steps.add(
                                new Step(l.later(), l.original(), l.original().paid().negate())));
        money.steps.sort(Comparator.comparing(Step::by, ChainLink.ORDER));
        money.steps.forEach(money::take);
        return money;
    }

    /** Decided and paid as before: a payment too many, which wins nothing of what was refused. */
    private static boolean isTheSameAgain(ClaimChain.Link link) {
        return link.later().isDenied()
                && link.later().denied().equals(link.original().denied())
                && link.later().paid().equals(link.original().paid());
    }

    private void corrected(ClaimChain.Link link) {
        Money before =
                reversedBy.containsKey(link.original().id()) ? link.original().paid() : Money.ZERO;
        steps.add(new Step(link.later(), link.original(), link.later().paid().minus(before)));
    }

    private void take(Step step) {
        Money loss = step.gain().isNegative() ? step.gain().negate() : Money.ZERO;
        for (int i = left.size() - 1; i >= 0; i--) {
            Money had = left.get(i);
            Money cut = had.compareTo(loss) < 0 ? had : loss;
            left.set(i, had.minus(cut));
            loss = loss.minus(cut);
        }
        left.add(step.gain().isPositive() ? step.gain() : Money.ZERO);
    }

    /** What later decisions did over a decision, in order. */
    List<Step> stepsOver(ChainLink decision) {
        return steps.stream()
                .filter(step -> step.over().equals(decision) && step.by().isDecision())
                .toList();
    }

    /** What later steps paid over a decision, taken back since or not. */
    Money gained(ChainLink decision) {
        return Money.sum(
                steps.stream()
                        .filter(step -> step.over().equals(decision) && step.gain().isPositive())
                        .map(Step::gain)
                        .toList());
    }

    /** The part of it that nothing has taken back. */
    Money kept(ChainLink decision) {
        Money sum = Money.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            sum = steps.get(i).over().equals(decision) ? sum.plus(left.get(i)) : sum;
        }
        return sum;
    }

    /** The step that a decision made; none for a first one. */
    Optional<Step> stepOf(ChainLink decision) {
        return steps.stream().filter(step -> step.by().equals(decision)).findFirst();
    }

    boolean isReversed(ChainLink decision) {
        return reversedBy.containsKey(decision.id());
    }

    /** What steps took away, whatever was paid again afterwards. */
    Money takenBack() {
        return Money.sum(
                steps.stream()
                        .map(Step::gain)
                        .filter(Money::isNegative)
                        .map(Money::negate)
                        .toList());
    }

    /** What decisions paid that nothing reversed. */
    Money standing() {
        return Money.sum(
                chain.links().stream()
                        .filter(ChainLink::isDecision)
                        .filter(link -> !isReversed(link))
                        .map(ChainLink::paid)
                        .toList());
    }

    /** The decisions that end what follows from each first one. */
    List<ChainLink> lasts() {
        Map<Long, ChainLink> next = new HashMap<>();
        chain.corrections().forEach(link -> next.put(link.original().id(), link.later()));
        return chain.firsts().stream()
                .map(first -> {
                    ChainLink last = first;
                    for (ChainLink at = first; at != null; at = next.get(at.id())) {
                        last = at;
                    }
                    return last;
                })
                .toList();
    }

    /** What the patient owes by the newest decision that stands, additional payments among them. */
    Money patientShare(ChainLink last) {
        if (isReversed(last)) {
            return Money.ZERO;
        }
        return chain.additions().stream()
                .filter(link -> link.original().equals(last))
                .map(ClaimChain.Link::later)
                .filter(link -> !isReversed(link))
                .max(ChainLink.ORDER)
                .orElse(last)
                .amounts()
                .patientShare();
    }
}
