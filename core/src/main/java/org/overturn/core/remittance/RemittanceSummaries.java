package org.overturn.core.remittance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.user.Scope;
import org.springframework.stereotype.Component;

/** Remittances as people look at them, within what a user may see; and files that were refused. */
@Component
public class RemittanceSummaries {

    private final RemittanceSummaryRepository repository;

    RemittanceSummaries(RemittanceSummaryRepository repository) {
        this.repository = repository;
    }

    /**
     * The newest first.
     *
     * @param statuses those wanted; none means all
     * @param before only those that came before this one; 0 begins with the newest
     */
    public List<RemittanceSummary> list(
            Set<RemittanceStatus> statuses, long before, int most, Scopes scopes) {
        return repository.list(statuses, before, most, scopes);
    }

    /** The nearest that came after this one, the nearest first. */
    public List<RemittanceSummary> listNewer(
            Set<RemittanceStatus> statuses, long than, int most, Scopes scopes) {
        return repository.listNewer(statuses, than, most, scopes);
    }

    /** Empty also where it lies outside of the scopes. */
    public Optional<RemittanceSummary> find(long id, Scopes scopes) {
        return repository.find(id, scopes);
    }

    /** A remittance's claims in their order. */
    public List<ClaimSummary> listClaims(long remittanceId, int after, int most) {
        return repository.listClaims(remittanceId, after, most);
    }

    /** Our keys of the patients whose claims it decides; none while nothing of it is stored. */
    public List<String> listPatients(long remittanceId) {
        return repository.listPatients(remittanceId);
    }

    public List<ProviderAmount> listProviderAmounts(long remittanceId) {
        return repository.listProviderAmounts(remittanceId);
    }

    /**
     * Files nothing of which could be stored, the newest first; they belong to no facility.
     *
     * @param before only those that came before this one; 0 begins with the newest
     */
    public List<RefusedFile> listRefused(long before, int most) {
        return repository.listRefused(before, most);
    }

    /** The nearest that came after this one, the nearest first. */
    public List<RefusedFile> listRefusedNewer(long than, int most) {
        return repository.listRefusedNewer(than, most);
    }

    public Optional<RefusedFile> findRefused(long id) {
        return repository.findRefused(id);
    }

    /** What a user may see of the remittances. */
    public record Scopes(Scope facilities, Scope payers) {

        public static final Scopes ALL = new Scopes(Scope.ALL, Scope.ALL);
    }
}
