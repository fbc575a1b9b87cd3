package org.overturn.core.denial;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lives of claims, as their chains stand now. */
@Component
public class ClaimHistories {

    private final ClaimGroupRepository groups;
    private final RecoupmentRepository recoupments;

    ClaimHistories(ClaimGroupRepository groups, RecoupmentRepository recoupments) {
        this.groups = groups;
        this.recoupments = recoupments;
    }

    /** The claim of an adjudication; empty when it doesn't count any more, or there is none. */
    @Transactional(readOnly = true)
    public Optional<ClaimHistory> find(long adjudicationId) {
        return groups.list(List.of(adjudicationId)).stream()
                .findFirst()
                .map(group -> history(group, adjudicationId));
    }

    private ClaimHistory history(ClaimGroup group, long adjudicationId) {
        ClaimChain whole = group.chain();
        ClaimChain chain = whole.ofClaim(adjudicationId);
        List<ClaimRecoupment> named =
                recoupments.list(
                        group.links().getFirst().link().names().payer(), numbers(chain.links()));
        return new ClaimHistory(
                ClaimLedger.of(chain, named), entries(chain), named, questions(group, chain));
    }

    private static Set<String> numbers(Collection<ChainLink> links) {
        Set<String> numbers = new HashSet<>();
        links.forEach(link ->
                Stream.of(link.names().claimNumber(), link.names().original())
                        .filter(number -> !number.isEmpty())
                        .forEach(numbers::add));
        return numbers;
    }

    private static List<ClaimHistory.Entry> entries(ClaimChain chain) {
        Map<Long, ChainLink> actsOn = new HashMap<>();
        Map<Long, ClaimHistory.Role> roles = new HashMap<>();
        chain.reversals().forEach(l -> actsOn.put(l.later().id(), l.original()));
        chain.corrections()
                .forEach(l -> {
                    actsOn.put(l.later().id(), l.original());
                    roles.put(l.later().id(), ClaimHistory.Role.CORRECTION);
                });
        chain.additions()
                .forEach(l -> {
                    actsOn.put(l.later().id(), l.original());
                    roles.put(l.later().id(), ClaimHistory.Role.ADDITIONAL_PAYMENT);
                });
        Fate.of(chain).stream()
                .filter(fate -> fate.kind() == DenialKind.TAKEBACK)
                .forEach(fate -> roles.put(fate.decision().id(), ClaimHistory.Role.TAKEBACK));
        Map<Long, ChainLink> reversedBy = chain.reversedBy();
        return chain.links().stream()
                .map(link ->
                        new ClaimHistory.Entry(
                                link.id(),
                                link.place().remittedOn(),
                                link.place().trace(),
                                link.names().claimNumber(),
                                roles.getOrDefault(link.id(), role(link)),
                                link.charge(),
                                link.paid(),
                                link.denied(),
                                Optional.ofNullable(actsOn.get(link.id())).map(ChainLink::id),
                                Optional.ofNullable(reversedBy.get(link.id())).map(ChainLink::id)))
                .toList();
    }

    private static ClaimHistory.Role role(ChainLink link) {
        if (link.isReversal()) {
            return ClaimHistory.Role.REVERSAL;
        }
        return link.isDecision() ? ClaimHistory.Role.FIRST : ClaimHistory.Role.NO_DECISION;
    }

    private static List<ClaimHistory.Question> questions(ClaimGroup group, ClaimChain chain) {
        return group.gaps().stream()
                .filter(gap -> gap.what() == ChainGap.What.WHICH_ORIGINAL && !gap.isAnswered())
                .flatMap(gap ->
                        chain.doubts().stream()
                                .filter(doubt -> doubt.reversal().id() == gap.adjudicationId())
                                .filter(doubt -> doubt.match().original().id() == gap.otherId())
                                .map(doubt ->
                                        new ClaimHistory.Question(
                                                gap.id(),
                                                gap.adjudicationId(),
                                                gap.otherId(),
                                                doubt.match().score())))
                .toList();
    }
}
