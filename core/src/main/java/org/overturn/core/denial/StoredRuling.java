package org.overturn.core.denial;

import java.util.List;
import org.overturn.core.code.Codes;
import org.overturn.core.db.Fit;
import org.overturn.core.remittance.Remark;

/**
 * All that a stored denial's ruling depends on.
 *
 * @param claimStatus CLP02
 * @param remarks those of its line, then those of the claim
 * @param stored with the present ruling on both sides
 */
record StoredRuling(
        String payerKey, String claimStatus, String group, List<Remark> remarks, Reruled stored) {

    Reruled ruled(Codes codes, OfficeRules office) {
        Ruling ruling =
                Ruling.of(
                        stored.reason(),
                        remarks,
                        claimStatus,
                        codes,
                        office.find(group, stored.reason(), remarks));
        return stored.becoming(
                new Ruled(
                        ruling.category(),
                        ruling.routing().route(),
                        Fit.to(500, ruling.routing().reason()),
                        ruling.appealRight(),
                        Liability.of(group)));
    }
}
