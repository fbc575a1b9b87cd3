package org.overturn.core.remittance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.db.Digest;

/** Whether a whole cheque only repeats what came before in several files. */
final class Repetition {

    private final KeptRemittances kept;

    Repetition(KeptRemittances kept) {
        this.kept = kept;
    }

    /**
     * Whether several parts together hold the claims and provider adjustments of one remittance, no
     * more, no fewer and none of them different; in whatever order. One part alone never does: with
     * the same content it would have been skipped, so something in it is different.
     */
    boolean isOf(List<Version> parts, RemittanceEnd end, KeptRemittances.Place whole) {
        int claims = parts.stream().mapToInt(Version::claims).sum();
        return parts.size() > 1
                && claims == end.adjudications()
                && Payments.explained(parts).equals(Payments.explained(end))
                && said(List.of(whole))
                        .equals(said(parts.stream().map(KeptRemittances.Place::of).toList()));
    }

    /** How often each thing is said. */
    private Map<String, Integer> said(List<KeptRemittances.Place> remittances) {
        Map<String, Integer> said = new HashMap<>();
        for (KeptRemittances.Place one : remittances) {
            RemittanceEnd end =
                    kept.read(one, claim -> count(ClaimFacts.of(claim).toString(), said)).end();
            end.providerAdjustments()
                    .forEach(adjustment -> count(HeaderFacts.text(adjustment), said));
        }
        return said;
    }

    private static void count(String text, Map<String, Integer> said) {
        said.merge(Digest.of(text), 1, Integer::sum);
    }
}
