package org.overturn.core.chance;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.code.DenialCategory;

/**
 * Chances by a hierarchical Beta-Binomial: what is believed of a category is where its codes begin,
 * those are where their lines of business begin, and so on to the level; each step adds the
 * variance between its members, and what sets the member apart elsewhere ({@link Tilts}), and then
 * counts the cases that the next step doesn't count. Each case is counted once on the way, many of
 * one member for fewer. The same cases give the same chances; may be used by several threads.
 */
public final class Chances {

    private static final StatedChances STATED = new StatedChances();

    private final Map<DenialCategory, Node> categories;
    private final Likenesses likenesses;

    private Chances(Map<DenialCategory, Node> categories) {
        this.categories = categories;
        Map<DenialCategory, Group> groups = new EnumMap<>(DenialCategory.class);
        categories.forEach(
                (category, node) -> groups.put(category, new Group(node, STATED.of(category))));
        likenesses = Likenesses.of(groups);
    }

    /** What the denials that ended say. */
    public static Chances of(Collection<Tally> ended) {
        Map<DenialCategory, Node> categories = new EnumMap<>(DenialCategory.class);
        ended.forEach(tally ->
                categories.computeIfAbsent(tally.traits().category(), _ -> new Node()).add(tally));
        return new Chances(categories);
    }

    /** The chance of a denial with these traits. */
    public Chance of(Traits traits) {
        Walk walk = new Walk(STATED.of(traits.category()));
        Optional<Node> node = Optional.ofNullable(categories.get(traits.category()));
        List<Object> path = traits.path();
        for (int step = 0; step <= path.size(); step++) {
            if (step > 0) {
                walk.toMember(path.get(step - 1), step - 1, likenesses);
            }
            Optional<Node> next =
                    step == path.size() ? Optional.empty() : find(node, path.get(step));
            walk.see(Step.values()[step], node, counted(node, next, step));
            if (step < path.size()) {
                node = next;
            }
        }
        return walk.chance(node);
    }

    private static Optional<Node> find(Optional<Node> node, Object next) {
        return node.flatMap(n -> n.find(next));
    }

    private Evidence counted(Optional<Node> node, Optional<Node> next, int step) {
        Evidence all = node.map(Node::told).orElse(Evidence.NONE);
        return next.map(n -> all.minus(n.told().forGroup(likenesses.at(step)))).orElse(all);
    }

    /** The belief on its way down, and who had the largest part in it. */
    private static final class Walk {

        private Belief belief;
        private double most = 1;
        private Optional<Alike> said = Optional.empty();

        Walk(Belief stated) {
            belief = stated;
        }

        void toMember(Object member, int step, Likenesses likenesses) {
            belief = belief.tilted(likenesses.tilts(step).of(member)).ofMember(likenesses.at(step));
        }

        void see(Step step, Optional<Node> node, Evidence counted) {
            double before = belief.strength();
            belief = belief.seeing(counted);
            double part = 1 - before / belief.strength();
            most *= 1 - part;
            if (node.isPresent() && part > most) {
                most = part;
                said = node.map(n -> new Alike(step, n.won(), n.cases()));
            }
        }

        Chance chance(Optional<Node> node) {
            Alike own =
                    new Alike(
                            Step.LEVEL,
                            node.map(Node::won).orElse(0L),
                            node.map(Node::cases).orElse(0L));
            return new Chance(
                    belief.mean(), belief.strength(), belief.low(), belief.high(), own, said);
        }
    }
}
