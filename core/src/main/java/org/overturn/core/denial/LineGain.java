package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * What later steps did for a line of a decision.
 *
 * @param gain what they paid for it more; negative is a loss
 * @param denied whether the newest of them refuses something of it
 */
record LineGain(Money gain, boolean denied) {

    /**
     * Of the decision's lines, by our keys; without those that some step doesn't name. Empty where
     * the newest step refuses something of the claim as a whole.
     */
    static Map<Long, LineGain> of(ChainLink decision, ClaimChain chain) {
        List<ClaimMoney.Step> steps = ClaimMoney.of(chain).stepsOver(decision);
        Map<Long, LineGain> gains = new HashMap<>();
        if (steps.isEmpty() || refusesAsAWhole(steps.getLast().by())) {
            return gains;
        }
        decision.served()
                .lines()
                .forEach(line -> gains.put(line.id(), new LineGain(Money.ZERO, false)));
        for (ClaimMoney.Step step : steps) {
            List<ServedLine> later = new ArrayList<>(step.by().served().lines());
            for (ServedLine line : decision.served().lines()) {
                Optional<ServedLine> same = later.stream().filter(line::isSameAs).findFirst();
                same.ifPresentOrElse(
                        found -> {
                            later.remove(found);
                            gains.computeIfPresent(
                                    line.id(), (_, gain) -> gain.with(step, line, found));
                        },
                        () -> gains.remove(line.id()));
            }
        }
        return gains;
    }

    private static boolean refusesAsAWhole(ChainLink by) {
        Money ofLines = Money.sum(by.served().lines().stream().map(ServedLine::denied).toList());
        return by.denied().compareTo(ofLines) > 0;
    }

    private LineGain with(ClaimMoney.Step step, ServedLine was, ServedLine is) {
        Money more = step.isInstead() ? is.paid().minus(was.paid()) : is.paid();
        return new LineGain(gain.plus(more), is.denied().isPositive());
    }

    /** The gain, or nothing. */
    Money won() {
        return gain.isPositive() ? gain : Money.ZERO;
    }

    /**
     * What became of the line's denials.
     *
     * @param kept whether nothing was taken back of what they gained
     */
    Fate.End end(boolean kept) {
        if (gain.isPositive()) {
            return kept && !denied ? Fate.End.WON : Fate.End.PARTLY_WON;
        }
        return denied ? Fate.End.REFUSED_AGAIN : Fate.End.SUPERSEDED;
    }
}
