package org.overturn.core.chance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What sets the members of a step apart wherever they come up: a second level is won less often
 * than the first at most payers, and a payer that gives way on one code often does on the next. As
 * differences of log odds to the other members of the same groups, drawn to zero where few cases
 * say so (normal prior, one Newton step).
 */
final class Tilts {

    private static final double USUAL_VARIANCE = 0.25;
    private static final double MOST = 2;

    /** In fewer its own cases say it all, and would be counted twice. */
    private static final int GROUPS = 3;

    private final Map<Object, Tilt> byMember;

    private Tilts(Map<Object, Tilt> byMember) {
        this.byMember = byMember;
    }

    static Tilts none() {
        return new Tilts(Map.of());
    }

    /**
     * @param likeness of the cases within a member, as far as it is known already
     */
    static Tilts of(List<Group> groups, double likeness) {
        Map<Object, double[]> sums = new HashMap<>();
        for (Group group : groups) {
            Group.Members members = group.members(likeness);
            for (Map.Entry<Object, Node> member : members.each()) {
                double expected = members.others(member.getValue()).mean();
                Evidence seen = member.getValue().told().forGroup(likeness);
                double[] sum = sums.computeIfAbsent(member.getKey(), _ -> new double[3]);
                sum[0] += seen.shares() - expected * seen.cases();
                sum[1] += expected * (1 - expected) * seen.cases();
                sum[2]++;
            }
        }
        Map<Object, Tilt> found = new HashMap<>();
        sums.forEach((member, sum) -> {
            if (sum[2] < GROUPS) {
                return;
            }
            double variance = 1 / (sum[1] + 1 / USUAL_VARIANCE);
            found.put(member, new Tilt(Math.clamp(sum[0] * variance, -MOST, MOST), variance));
        });
        return new Tilts(found);
    }

    Tilt of(Object member) {
        return byMember.getOrDefault(member, Tilt.NONE);
    }
}
