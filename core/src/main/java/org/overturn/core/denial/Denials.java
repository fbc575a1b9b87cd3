package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.overturn.core.db.Ids;
import org.overturn.core.issue.Issue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adjudications as they are stored, each with its ledger and the denials in it. */
@Component
public class Denials {

    private static final int AT_ONCE = 250;

    private final AdjudicationRepository adjudications;
    private final AdjudicationDetailRepository details;
    private final DenialRepository denials;
    private final GrownClaimRepository grown;
    private final ClosedLoop loop;
    private final WithdrawalRepository withdrawals;
    private final Ids ids;

    Denials(
            AdjudicationRepository adjudications,
            AdjudicationDetailRepository details,
            DenialRepository denials,
            GrownClaimRepository grown,
            ClosedLoop loop,
            WithdrawalRepository withdrawals,
            Ids ids) {
        this.adjudications = adjudications;
        this.details = details;
        this.denials = denials;
        this.grown = grown;
        this.loop = loop;
        this.withdrawals = withdrawals;
        this.ids = ids;
    }

    /** Adds an adjudication with all that is below it; safe outside any transaction. */
    public void add(AdjudicationRows rows, StoredUnder under, Assessed assessed) {
        NumberedClaim claim = NumberedClaim.of(assessed, ids);
        AdjudicationRepository.add(rows.adjudications(), under, claim);
        details.add(rows.details(), claim);
        denials.addFound(rows.denials(), under, claim);
        rows.count();
    }

    /** Stores adjudications with all that is below them, in the caller's transaction. */
    public void store(AdjudicationRows rows) {
        adjudications.insert(rows.adjudications());
        details.insert(rows.details());
        denials.insert(rows.denials());
    }

    /** Keys of denials that are stored but not yet settled, oldest first. */
    public List<Long> listFoundIds() {
        return denials.listFoundIds();
    }

    /** Those of these keys that are not yet settled, oldest first. */
    public List<FoundDenial> listFound(Collection<Long> ids) {
        return denials.listFound(ids);
    }

    /** Those of these keys that can still be worked, oldest first. */
    public List<FoundDenial> listWorkable(Collection<Long> ids) {
        return denials.listWorkable(ids);
    }

    /** Opens found denials with their due dates, or closes them as true duplicates. */
    @Transactional
    public void settle(List<SettledDenial> settled) {
        denials.settle(settled);
    }

    /**
     * Accounts of a remittance's claims that adjudications of other remittances reverse or correct,
     * or that reverse or correct those: while there are any, it can't be withdrawn, because what it
     * decided, or what decided it, would hang in the air.
     */
    public List<String> listEntangledAccounts(long remittanceId) {
        return withdrawals.listEntangledAccounts(remittanceId);
    }

    /**
     * Supersedes the denials of a remittance that another version replaced, in the caller's
     * transaction; the night closes their appeals as it does after a reversal.
     */
    public void withdraw(long remittanceId) {
        withdrawals.supersede(remittanceId);
    }

    /**
     * Lets adjudications that are new since the last time decide earlier denials of their claims.
     * Some hundred at a time are one transaction; an interrupted call is simply repeated.
     *
     * @return what a person has to look at: reversals that match nothing, or perhaps something, and
     *     payments that may be one too many
     */
    public List<Issue> closeLoop() {
        long newest = grown.newestId();
        List<Issue> issues = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        List<Long> next = new ArrayList<>();
        for (long id : grown.listGrown(grown.seenId())) {
            if (!seen.contains(id)) {
                next.add(id);
            }
            if (next.size() == AT_ONCE) {
                close(next, seen, issues);
            }
        }
        close(next, seen, issues);
        grown.saw(newest);
        return issues;
    }

    private void close(List<Long> next, Set<Long> seen, List<Issue> issues) {
        if (!next.isEmpty()) {
            ClosedLoop.Closed closed = loop.close(next);
            seen.addAll(closed.adjudications());
            issues.addAll(closed.issues());
            next.clear();
        }
    }
}
