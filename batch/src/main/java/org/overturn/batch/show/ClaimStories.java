package org.overturn.batch.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.ClaimKey;
import org.overturn.core.claim.Claims;
import org.overturn.core.denial.ClaimHistories;
import org.overturn.core.denial.ClaimHistory;
import org.springframework.stereotype.Component;

/** The stories of single claims for people who may not see everything. */
@Component
public class ClaimStories {

    private final DecisionRepository decisions;
    private final FactRepository facts;
    private final AppealFactsRepository appeals;
    private final Claims claims;
    private final KeptSegments kept;
    private final ClaimHistories histories;

    ClaimStories(
            DecisionRepository decisions,
            FactRepository facts,
            AppealFactsRepository appeals,
            Claims claims,
            KeptSegments kept,
            ClaimHistories histories) {
        this.decisions = decisions;
        this.facts = facts;
        this.appeals = appeals;
        this.claims = claims;
        this.kept = kept;
        this.histories = histories;
    }

    /** The claim of an adjudication; empty when there is none that the reader may see. */
    public Optional<Story> find(long adjudicationId, Reader reader) {
        return decisions.find(adjudicationId, reader).map(one -> story(one, reader));
    }

    private Story story(Decision one, Reader reader) {
        List<Decision> chain = linked(one, decisions.listOf(one.name(), reader));
        ClaimKey key =
                new ClaimKey(
                        one.accountNumber(),
                        one.servedFrom(),
                        one.servedTo(),
                        Optional.of(one.charge()));
        boolean ours = hasOwnAccount(one, reader);
        return new Story(
                ours
                        ? claims.listSubmissions(key).stream()
                                .map(sent -> new Story.Sent(sent, List.of()))
                                .toList()
                        : List.of(),
                ours
                        ? claims.listProofs(key).stream()
                                .map(proof -> new Story.Receipt(proof, List.of()))
                                .toList()
                        : List.of(),
                chain.stream()
                        .map(each ->
                                new Story.Chapter(each, facts.list(each), List.of(), List.of()))
                        .toList(),
                appeals.list(chain.stream().map(Decision::id).toList()),
                histories
                        .find(one.id())
                        .filter(history -> decisions.areShown(ids(history), reader)));
    }

    private static List<Long> ids(ClaimHistory history) {
        return history.entries().stream().map(ClaimHistory.Entry::adjudicationId).toList();
    }

    /**
     * Whether all claims of the account number are the reader's: what is known by this number alone
     * (documents, claims as they were sent) is shown only then.
     */
    public boolean hasOwnAccount(Decision decision, Reader reader) {
        return !decisions.isSharedBeyond(decision.accountNumber(), reader);
    }

    /** The same of an account number; one that no claim bears is nobody's but the office's. */
    public boolean hasOwnAccount(String accountNumber, Reader reader) {
        return reader.isAll()
                || (decisions.isShown(accountNumber, reader)
                        && !decisions.isSharedBeyond(accountNumber, reader));
    }

    /** All that hangs together with it, in the order of the remittances. */
    private static List<Decision> linked(Decision one, List<Decision> all) {
        List<Long> linked = new ArrayList<>(List.of(one.id()));
        for (int i = 0; i < linked.size(); i++) {
            long id = linked.get(i);
            Decision from = all.stream().filter(d -> d.id() == id).findFirst().orElse(one);
            all.stream()
                    .filter(other -> !linked.contains(other.id()))
                    .filter(other -> from.isLinkedTo(other) || other.isLinkedTo(from))
                    .forEach(other -> linked.add(other.id()));
        }
        return all.stream().filter(d -> linked.contains(d.id())).toList();
    }

    /** The segments of an adjudication, as they stand in the file it came in. */
    public List<RawSegment> listSegments(Decision decision, List<Fact> facts) {
        return kept.chapter(decision, facts).segments();
    }
}
