package org.overturn.core.chance;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * How much alike the chances of denials are that share a step and differ in the next (the
 * intraclass correlation of the beta-binomial): by empirical Bayes, the mean over a small grid
 * weighted with the likelihood that the groups on file have under each. Without groups to compare
 * it is the mean of the grid, 0.05.
 */
final class Likenesses {

    private static final double[] GRID =
            DoubleStream.of(4, 8, 16, 32, 64, 128, 256, 512).map(s -> 1 / (s + 1)).toArray();

    private static final int ROUNDS = 2;

    private final double[] steps;

    private final Tilts[] tilts;

    private Likenesses() {
        steps = new double[Step.values().length - 1];
        tilts = new Tilts[steps.length];
        Arrays.fill(steps, DoubleStream.of(GRID).average().orElseThrow());
        Arrays.fill(tilts, Tilts.none());
    }

    /** Likeness below the step, 0 the category. */
    double at(int step) {
        return steps[step];
    }

    /** What sets the members below the step apart everywhere. */
    Tilts tilts(int step) {
        return tilts[step];
    }

    /**
     * Estimates from the finest step to the coarsest, twice, because each needs the others.
     *
     * @param categories each with what is stated of it
     */
    static Likenesses of(Map<?, Group> categories) {
        Likenesses found = new Likenesses();
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = found.steps.length - 1; step >= 0; step--) {
                found.sumUp(categories.values());
                List<Group> groups = Group.at(step, categories, found).toList();
                found.tilts[step] = Tilts.of(groups, found.steps[step]);
                found.steps[step] = estimate(groups, found.tilts[step]);
            }
        }
        found.sumUp(categories.values());
        return found;
    }

    private void sumUp(Collection<Group> categories) {
        categories.forEach(category -> category.node().sumUp(0, this));
    }

    private static double estimate(List<Group> groups, Tilts tilts) {
        double[] logs = new double[GRID.length];
        for (int i = 0; i < GRID.length; i++) {
            double likeness = GRID[i];
            logs[i] =
                    groups.stream()
                            .mapToDouble(group -> logLikelihood(group, likeness, tilts))
                            .sum();
        }
        double most = DoubleStream.of(logs).max().orElseThrow();
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < GRID.length; i++) {
            double weight = Math.exp(logs[i] - most);
            weights += weight;
            sum += weight * GRID[i];
        }
        return sum / weights;
    }

    /** Each member against what the others of its group say; one alone says nothing. */
    private static double logLikelihood(Group group, double likeness, Tilts tilts) {
        Group.Members members = group.members(likeness);
        if (members.each().size() < 2) {
            return 0;
        }
        double sum = 0;
        for (Map.Entry<Object, Node> member : members.each()) {
            Belief others = members.others(member.getValue()).tilted(tilts.of(member.getKey()));
            sum += logLikelihood(member.getValue().told(), others.ofMember(likeness));
        }
        return sum;
    }

    private static double logLikelihood(Evidence seen, Belief expected) {
        double lost = Math.max(0, seen.cases() - seen.shares());
        return LogBeta.value(expected.a() + seen.shares(), expected.b() + lost)
                - LogBeta.value(expected.a(), expected.b());
    }
}
