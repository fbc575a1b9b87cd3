package org.overturn.core.chance;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is believed of a chance: a Beta distribution by its mean and its strength, the number of
 * cases it is worth.
 */
record Belief(double mean, double strength) {

    private static final double TAIL = 0.05;
    private static final double LEAST = 1e-4;

    Belief {
        mean = Math.clamp(mean, LEAST, 1 - LEAST);
        if (!(strength > 0)) {
            throw new IllegalArgumentException("strength " + strength);
        }
    }

    Belief seeing(Evidence evidence) {
        double more = Math.max(0, evidence.cases());
        double all = strength + more;
        double won = Math.clamp(evidence.shares(), 0, more);
        return new Belief((mean * strength + won) / all, all);
    }

    /**
     * Of one that differs from this one as members of a group do: Beta around this chance, its
     * variance added to that of this belief.
     *
     * @param likeness correlation within the group, 0 (each is its own) excluded to 1
     */
    Belief ofMember(double likeness) {
        double most = mean * (1 - mean);
        double own = most / (strength + 1);
        double variance = own + (most - own) * likeness;
        return new Belief(mean, Math.max(LEAST, most / variance - 1));
    }

    /** The same, its odds changed; worth fewer cases by what is not known of the change. */
    Belief tilted(Tilt tilt) {
        double odds = mean / (1 - mean) * Math.exp(tilt.logOdds());
        double most = odds / (1 + odds) / (1 + odds);
        double variance = most / (strength + 1) + most * most * tilt.variance();
        return new Belief(odds / (1 + odds), Math.max(LEAST, most / variance - 1));
    }

    double a() {
        return mean * strength;
    }

    double b() {
        return (1 - mean) * strength;
    }

    double low() {
        return quantile(TAIL);
    }

    double high() {
        return quantile(1 - TAIL);
    }

    private double quantile(double p) {
        return BetaDistribution.of(a(), b()).inverseCumulativeProbability(p);
    }
}
