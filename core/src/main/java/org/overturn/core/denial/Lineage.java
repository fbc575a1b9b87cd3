package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.overturn.core.money.Money;

/**
 * A first decision and what followed it, one after the other, with what each step did to the money.
 * A gain over a denied decision is recovered; a later loss first takes back what was recovered
 * last.
 */
final class Lineage {

    private final List<ChainLink> decisions = new ArrayList<>();
    private final List<Boolean> reversed = new ArrayList<>();
    private final List<Boolean> added = new ArrayList<>();
    private final List<Money> gains = new ArrayList<>();
    private final List<Money> recovered = new ArrayList<>();
    private Money takenBack = Money.ZERO;

    private Lineage() {}

    static List<Lineage> of(ClaimChain chain) {
        return chain.firsts().stream().map(first -> of(first, chain)).toList();
    }

    private static Lineage of(ChainLink first, ClaimChain chain) {
        Lineage lineage = new Lineage();
        var reversedBy = chain.reversedBy();
        List<Long> additions =
                chain.additions().stream().map(link -> link.later().id()).toList();
        Optional<ChainLink> next = Optional.of(first);
        while (next.isPresent()) {
            ChainLink decision = next.get();
            lineage.decisions.add(decision);
            lineage.reversed.add(reversedBy.containsKey(decision.id()));
            lineage.added.add(additions.contains(decision.id()));
            next = chain.next(decision);
        }
        lineage.walk();
        return lineage;
    }

    private void walk() {
        for (int i = 0; i < decisions.size(); i++) {
            Money gain = (isLast(i) ? end() : position(i + 1)).minus(position(i));
            gains.add(gain);
            recovered.add(gain.isPositive() && decisions.get(i).isDenied() ? gain : Money.ZERO);
            if (gain.isNegative()) {
                takenBack = takenBack.minus(gain);
                takeBack(gain.negate());
            }
        }
    }

    private void takeBack(Money loss) {
        Money left = loss;
        for (int i = recovered.size() - 1; i >= 0; i--) {
            Money had = recovered.get(i);
            Money cut = had.compareTo(left) < 0 ? had : left;
            recovered.set(i, had.minus(cut));
            left = left.minus(cut);
        }
    }

    /** What is paid once a decision has come, before its own reversal. */
    private Money position(int index) {
        Money sum = decisions.get(index).paid();
        for (int i = 0; i < index; i++) {
            sum = reversed.get(i) ? sum : sum.plus(decisions.get(i).paid());
        }
        return sum;
    }

    private Money end() {
        return reversed.getLast()
                ? position(decisions.size() - 1).minus(decisions.getLast().paid())
                : position(decisions.size() - 1);
    }

    private boolean isLast(int index) {
        return index == decisions.size() - 1;
    }

    /** What became of the denials of each decision. */
    List<Fate> fates() {
        return IntStream.range(0, decisions.size())
                .mapToObj(i ->
                        new Fate(decisions.get(i), kind(i), end(i), recovered.get(i)))
                .toList();
    }

    private DenialKind kind(int index) {
        if (index == 0) {
            return DenialKind.INITIAL;
        }
        if (gains.get(index - 1).isNegative()) {
            return DenialKind.TAKEBACK;
        }
        return decisions.get(index - 1).isDenied() ? DenialKind.REPEAT : DenialKind.INITIAL;
    }

    private Fate.End end(int index) {
        if (isLast(index)) {
            return reversed.get(index) ? Fate.End.SUPERSEDED : Fate.End.STANDS;
        }
        ChainLink next = decisions.get(index + 1);
        if (!gains.get(index).isPositive()) {
            return next.isDenied() ? Fate.End.REFUSED_AGAIN : Fate.End.SUPERSEDED;
        }
        if (!recovered.get(index).isPositive()) {
            return Fate.End.TAKEN_BACK;
        }
        boolean wholly = recovered.get(index).equals(gains.get(index)) && !next.isDenied();
        return wholly ? Fate.End.WON : Fate.End.PARTLY_WON;
    }

    /** What was billed: as the newest decision has it. */
    Money charge() {
        return decisions.getLast().charge();
    }

    /** What the patient owes by the decision that stands. */
    Money patientShare() {
        int index = decisions.size() - 1;
        while (index > 0 && reversed.get(index) && added.get(index)) {
            index--;
        }
        return reversed.get(index) ? Money.ZERO : decisions.get(index).amounts().patientShare();
    }

    /** What is paid and not reversed. */
    Money kept() {
        return end();
    }

    Money recovered() {
        return Money.sum(recovered);
    }

    /** What later decisions and reversals took away, whatever was paid again afterwards. */
    Money takenBack() {
        return takenBack;
    }
}
