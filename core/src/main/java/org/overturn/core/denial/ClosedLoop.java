package org.overturn.core.denial;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.issue.Issue;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out the chains of claims anew and writes what differs from what is stored: links, what
 * became of denials, what is left open. What was written before the missing half came is undone so.
 */
@Component
class ClosedLoop {

    private final ClaimGroupRepository groups;
    private final ChainRepository chains;
    private final Clock clock;

    ClosedLoop(ClaimGroupRepository groups, ChainRepository chains, Clock clock) {
        this.groups = groups;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * What was looked at.
     *
     * @param adjudications by our keys: all that their claims hold
     */
    record Closed(Set<Long> adjudications, List<Issue> issues) {}

    /**
     * Links the claims of these adjudications, in one transaction; repeating it changes nothing.
     */
    @Transactional
    Closed close(Collection<Long> adjudications) {
        Set<Long> seen = new HashSet<>();
        List<Issue> issues = new ArrayList<>();
        Changes changes = new Changes();
        for (ClaimGroup group : groups.listForUpdate(adjudications)) {
            ClaimChain chain = group.chain();
            chain.links().forEach(link -> seen.add(link.id()));
            changes.of(group, chain);
            issues.addAll(ChainIssues.of(chain));
        }
        changes.write();
        return new Closed(seen, issues);
    }

    /** What is to be written of some claims. */
    private final class Changes {

        private final List<ChainRepository.Links> links = new ArrayList<>();
        private final List<ChainRepository.KindChange> kinds = new ArrayList<>();
        private final List<ChainRepository.Move> moves = new ArrayList<>();
        private final List<Long> closed = new ArrayList<>();
        private final List<ChainGap> opened = new ArrayList<>();

        void of(ClaimGroup group, ClaimChain chain) {
            links(group, chain);
            Map<Long, List<ClaimGroup.StoredDenial>> denials = new HashMap<>();
            group.denials()
                    .forEach(d ->
                            denials.computeIfAbsent(d.adjudicationId(), _ -> new ArrayList<>())
                                    .add(d));
            Fate.of(chain)
                    .forEach(fate ->
                            denials(
                                    chain,
                                    fate,
                                    denials.getOrDefault(fate.decision().id(), List.of())));
            gaps(group, ChainGap.of(chain));
        }

        private void links(ClaimGroup group, ClaimChain chain) {
            Map<Long, Long> reversedBy = new HashMap<>();
            Map<Long, Long> corrects = new HashMap<>();
            Map<Long, Long> addsTo = new HashMap<>();
            chain.reversals()
                    .forEach(link -> {
                        reversedBy.put(link.original().id(), link.later().id());
                        corrects.put(link.later().id(), link.original().id());
                    });
            chain.corrections().forEach(l -> corrects.put(l.later().id(), l.original().id()));
            chain.additions().forEach(l -> addsTo.put(l.later().id(), l.original().id()));
            for (ClaimGroup.Stored stored : group.links()) {
                long id = stored.link().id();
                ChainRepository.Links wanted =
                        new ChainRepository.Links(
                                id,
                                Optional.ofNullable(reversedBy.get(id)),
                                Optional.ofNullable(corrects.get(id)),
                                Optional.ofNullable(addsTo.get(id)));
                if (!wanted.equals(
                        new ChainRepository.Links(
                                id, stored.reversedBy(), stored.corrects(), stored.addsTo()))) {
                    links.add(wanted);
                }
            }
        }

        private void denials(ClaimChain chain, Fate fate, List<ClaimGroup.StoredDenial> all) {
            all.stream()
                    .filter(denial -> denial.kind() != fate.kind())
                    .forEach(d -> kinds.add(new ChainRepository.KindChange(d.id(), fate.kind())));
            List<ClaimGroup.StoredDenial> moved =
                    all.stream().filter(d -> d.status() != DenialStatus.TRUE_DUPLICATE).toList();
            List<DenialEnd> ends = DenialEnd.of(fate, chain, moved);
            for (int i = 0; i < moved.size(); i++) {
                ClaimGroup.StoredDenial denial = moved.get(i);
                Money recovered = ends.get(i).recovered();
                DenialStatus status = status(denial, ends.get(i).end());
                if (status != denial.status() || !recovered.equals(denial.recovered())) {
                    moves.add(
                            new ChainRepository.Move(
                                    denial,
                                    status,
                                    recovered,
                                    ChainWords.because(fate.decision(), chain)));
                }
            }
        }

        /** One that nobody settled yet is settled before it is open. */
        private static DenialStatus status(ClaimGroup.StoredDenial denial, Fate.End end) {
            return end == Fate.End.STANDS && !denial.settled()
                    ? DenialStatus.FOUND
                    : end.status(denial.appealed());
        }

        private void gaps(ClaimGroup group, List<ChainGap> wanted) {
            group.gaps().stream()
                    .filter(stored -> !stored.isAnswered())
                    .filter(stored -> wanted.stream().noneMatch(gap -> gap.is(stored)))
                    .forEach(stored -> closed.add(stored.id()));
            wanted.stream()
                    .filter(gap -> group.gaps().stream().noneMatch(gap::is))
                    .forEach(opened::add);
        }

        void write() {
            chains.link(links);
            chains.markKinds(kinds);
            chains.move(moves, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (!closed.isEmpty()) {
                chains.close(closed);
            }
            chains.open(opened);
        }
    }
}
