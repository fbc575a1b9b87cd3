package org.overturn.core.chance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Ended denials that are alike up to a step, with those that are more alike below; being built. */
final class Node {

    private final Map<Object, Node> below = new LinkedHashMap<>();
    private long cases;
    private long won;
    private Evidence own = Evidence.NONE;
    private Evidence told = Evidence.NONE;

    void add(Tally tally) {
        Node node = this;
        node.count(tally);
        for (Object next : tally.traits().path()) {
            node = node.below.computeIfAbsent(next, _ -> new Node());
            node.count(tally);
        }
        node.own = node.own.plus(new Evidence(tally.cases(), tally.shares()));
    }

    private void count(Tally tally) {
        cases += tally.cases();
        won += tally.won();
    }

    /**
     * Sums up what this and those below say, from the finest likeness to the coarsest.
     *
     * @param step of those right below
     */
    void sumUp(int step, Likenesses likenesses) {
        told = own;
        for (Node node : below.values()) {
            node.sumUp(step + 1, likenesses);
            told = told.plus(node.told.forGroup(likenesses.at(step)));
        }
    }

    /** All that the cases here say of the chance here. */
    Evidence told() {
        return told;
    }

    Optional<Node> find(Object next) {
        return Optional.ofNullable(below.get(next));
    }

    /** Those below by what they share. */
    Map<Object, Node> members() {
        return below;
    }

    long cases() {
        return cases;
    }

    long won() {
        return won;
    }
}
