package org.overturn.core.evidence.link;

import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.Document;

/**
 * A document that seems to be of another patient than the claim it is on file for.
 *
 * @param otherAccount to which it seems to belong; none where no account on file fits
 * @param reasons why, in words without a value
 */
public record PatientDoubt(Document document, Optional<String> otherAccount, List<String> reasons) {

    public PatientDoubt {
        reasons = List.copyOf(reasons);
    }

    /** The reasons as one sentence. */
    public String because() {
        return String.join("; ", reasons);
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "PatientDoubt[" + document.id() + "]";
    }
}
