package org.overturn.core.chance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The members of a node, each against the others.
 *
 * @param expected of the node before its own cases are seen
 */
record Group(Node node, Belief expected) {

    /** The groups of so many steps below. */
    static Stream<Group> at(int step, Map<?, Group> categories, Likenesses likenesses) {
        Stream<Group> groups = categories.values().stream();
        for (int i = 0; i < step; i++) {
            int here = i;
            groups = groups.flatMap(group -> group.split(here, likenesses).stream());
        }
        return groups;
    }

    private List<Group> split(int step, Likenesses likenesses) {
        Members members = members(likenesses.at(step));
        return node.members().entrySet().stream()
                .map(member ->
                        new Group(
                                member.getValue(),
                                members.others(member.getValue())
                                        .tilted(likenesses.tilts(step).of(member.getKey()))
                                        .ofMember(likenesses.at(step))))
                .toList();
    }

    Members members(double likeness) {
        Evidence all = Evidence.NONE;
        for (Node one : node.members().values()) {
            all = all.plus(one.told().forGroup(likeness));
        }
        return new Members(node.members().entrySet(), expected, all, likeness);
    }

    /**
     * @param all what they say of the node
     * @param likeness of the cases within one of them
     */
    record Members(
            Collection<Map.Entry<Object, Node>> each,
            Belief expected,
            Evidence all,
            double likeness) {

        /** What all but this one say of the node. */
        Belief others(Node member) {
            return expected.seeing(all.minus(member.told().forGroup(likeness)));
        }
    }
}
