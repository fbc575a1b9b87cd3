package org.overturn.batch.sample;

import java.util.List;

/**
 * What a scenario puts into remittances.
 *
 * @param now claims of the present remittance, in order
 * @param later claims of the payer's next files, one list a file
 */
record Play(List<DraftClaim> now, List<List<DraftClaim>> later) {

    static Play of(DraftClaim... now) {
        return new Play(List.of(now), List.of());
    }
}
