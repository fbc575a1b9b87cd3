package org.overturn.core.evidence.checklist;

import java.util.Collection;
import java.util.List;
import org.overturn.core.evidence.DocumentKind;

/**
 * What there is for a claim.
 *
 * @param kinds of the documents that may go into its packet
 * @param held kinds of the sensitive ones that may not; nothing is told of them but that they wait
 * @param claim whether the claim as it was sent is on file
 * @param receipt whether the payer's acknowledgment of it is
 */
public record OnFile(
        List<DocumentKind> kinds, List<DocumentKind> held, boolean claim, boolean receipt) {

    public OnFile {
        kinds = List.copyOf(kinds);
        held = List.copyOf(held);
    }

    static boolean any(Collection<DocumentKind> there, Collection<DocumentKind> wanted) {
        return wanted.stream().anyMatch(there::contains);
    }
}
