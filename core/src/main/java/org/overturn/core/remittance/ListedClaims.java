package org.overturn.core.remittance;

import java.util.List;
import org.springframework.stereotype.Component;

/** The claims of remittances on the books, within what a user may see. */
@Component
public class ListedClaims {

    private final ListedClaimRepository repository;

    ListedClaims(ListedClaimRepository repository) {
        this.repository = repository;
    }

    /**
     * The newest first.
     *
     * @param before only those stored before this one; 0 begins with the newest
     */
    public List<ListedClaim> list(ClaimSearch search, long before, int most) {
        return repository.list(search, before, most);
    }

    /** The nearest that were stored after this one, the nearest first. */
    public List<ListedClaim> listNewer(ClaimSearch search, long than, int most) {
        return repository.listNewer(search, than, most);
    }
}
