package org.overturn.core.denial;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/** All adjustments of an adjudication with their classes: claim level, then line by line. */
record Judgement(List<Judged> claimLevel, List<List<Judged>> lines) {

    Stream<Judged> all() {
        return Stream.concat(claimLevel.stream(), lines.stream().flatMap(List::stream));
    }

    boolean has(LedgerClass ledgerClass) {
        if (any(claimLevel, ledgerClass)) {
            return true;
        }
        for (List<Judged> line : lines) {
            if (any(line, ledgerClass)) {
                return true;
            }
        }
        return false;
    }

    static boolean any(List<Judged> judged, LedgerClass ledgerClass) {
        for (Judged one : judged) {
            if (one.is(ledgerClass)) {
                return true;
            }
        }
        return false;
    }

    Judgement map(UnaryOperator<Judged> change) {
        return new Judgement(
                claimLevel.stream().map(change).toList(),
                lines.stream().map(line -> line.stream().map(change).toList()).toList());
    }

    /** What is refused at claim level, which no line repeats. */
    Money deniedAtClaimLevel() {
        Money denied = Money.ZERO;
        for (Judged judged : claimLevel) {
            denied = judged.is(LedgerClass.DENIAL) ? denied.plus(judged.amount()) : denied;
        }
        return denied;
    }

    Ledger ledger() {
        Map<LedgerClass, Money> sums = new EnumMap<>(LedgerClass.class);
        add(claimLevel, sums);
        lines.forEach(line -> add(line, sums));
        return new Ledger(sums);
    }

    private static void add(List<Judged> judged, Map<LedgerClass, Money> sums) {
        for (Judged one : judged) {
            sums.merge(one.ledgerClass(), one.amount(), Money::plus);
        }
    }
}
