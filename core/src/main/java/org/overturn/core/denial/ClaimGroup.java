package org.overturn.core.denial;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/**
 * Adjudications of a payer that account numbers, claim numbers or references hold together, with
 * what is stored of their chain.
 */
record ClaimGroup(List<Stored> links, List<StoredDenial> denials, List<StoredGap> gaps) {

    ClaimGroup {
        links = List.copyOf(links);
        denials = List.copyOf(denials);
        gaps = List.copyOf(gaps);
    }

    /**
     * An adjudication with its links as they are stored.
     *
     * @param corrects what it replaces or, for a reversal, undoes
     */
    record Stored(
            ChainLink link,
            Optional<Long> reversedBy,
            Optional<Long> corrects,
            Optional<Long> addsTo) {

        Stored with(ChainLink other) {
            return new Stored(other, reversedBy, corrects, addsTo);
        }
    }

    /**
     * A denial as it is stored.
     *
     * @param line the service line it is of; none: the claim as a whole
     * @param settled its limit and worth were worked out
     */
    record StoredDenial(
            long id,
            long adjudicationId,
            Optional<Long> line,
            int version,
            DenialKind kind,
            DenialStatus status,
            Money amount,
            Money recovered,
            boolean appealed,
            boolean settled) {}

    /** What the chain left open, and what a person said of it. */
    record StoredGap(
            long id,
            ChainGap.What what,
            long adjudicationId,
            long otherId,
            String answer,
            Optional<LocalDateTime> answeredAt) {

        boolean isAnswered() {
            return !answer.isEmpty();
        }
    }

    ReversalAnswers answers() {
        return new ReversalAnswers(said("ACCEPTED"), said("REFUSED"));
    }

    private Set<ReversalAnswers.Pair> said(String answer) {
        Set<ReversalAnswers.Pair> pairs = new HashSet<>();
        gaps.stream()
                .filter(gap -> gap.answer().equals(answer))
                .forEach(gap ->
                        pairs.add(new ReversalAnswers.Pair(gap.adjudicationId(), gap.otherId())));
        return pairs;
    }

    ClaimChain chain() {
        return ClaimChain.of(links.stream().map(Stored::link).toList(), answers());
    }

    /**
     * What holds adjudications of a payer together.
     *
     * @param member whose it is, of a claim number: a payer may give one number to two patients;
     *     empty of an account number
     */
    record Key(boolean account, String payer, String value, String member) {

        static List<Key> of(ChainLink.Names names) {
            return Stream.concat(
                            names.hasAccount()
                                    ? Stream.of(new Key(true, names.payer(), names.account(), ""))
                                    : Stream.empty(),
                            Stream.of(names.claimNumber(), names.original())
                                    .filter(Key::tells)
                                    .map(number ->
                                            new Key(false, names.payer(), number, names.member())))
                    .toList();
        }

        /** Not {@code 0000}, nor {@code 999999}, as payers fill the field with. */
        private static boolean tells(String number) {
            return number.chars().distinct().count() > 1;
        }

        /** Says nothing: accounts are patients'. */
        @Override
        public String toString() {
            return "Key[]";
        }
    }

    /** Parts links into those that keys hold together, in the order in which they are given. */
    static List<List<Stored>> split(Collection<Stored> all) {
        Map<Key, List<Stored>> byKey = new HashMap<>();
        all.forEach(one ->
                Key.of(one.link().names())
                        .forEach(key ->
                                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(one)));
        Set<Long> taken = new HashSet<>();
        List<List<Stored>> groups = new ArrayList<>();
        for (Stored first : all) {
            if (taken.add(first.link().id())) {
                groups.add(connected(first, byKey, taken));
            }
        }
        return groups;
    }

    private static List<Stored> connected(
            Stored first, Map<Key, List<Stored>> byKey, Set<Long> taken) {
        List<Stored> group = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        Deque<Stored> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Stored one = open.removeFirst();
            group.add(one);
            for (Key key : Key.of(one.link().names())) {
                if (seen.add(key)) {
                    Objects.requireNonNull(byKey.get(key)).stream()
                            .filter(other -> taken.add(other.link().id()))
                            .forEach(open::add);
                }
            }
        }
        return group;
    }
}
