package org.overturn.core.denial;

import java.util.Optional;
import org.overturn.core.code.DenialCategory;

/**
 * What somebody wants to be ruled otherwise for a payer.
 *
 * @param payerKey what its remittances are told apart by
 * @param category empty: as the rules have it; route and remedy likewise
 * @param why at most 200 characters, as the remedy; no patient data
 */
public record NewOverride(
        String payerKey,
        String payerName,
        OverriddenCodes codes,
        Optional<DenialCategory> category,
        Optional<Route> route,
        String remedy,
        String why) {

    private static final int LONGEST = 200;

    /**
     * @throws RefusedOverride when it names no payer, changes nothing, or gives no reason
     */
    public NewOverride {
        payerKey = payerKey.strip();
        remedy = remedy.strip();
        why = why.strip();
        if (payerKey.isEmpty() || payerKey.length() > 80) {
            throw new RefusedOverride("payer", "Choose the payer.");
        }
        if (category.isEmpty() && route.isEmpty() && remedy.isEmpty()) {
            throw new RefusedOverride(
                    "category",
                    "Say what is to be otherwise: the category, the route or the remedy.");
        }
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new RefusedOverride("why", "Say in at most 200 characters why.");
        }
        if (remedy.length() > LONGEST) {
            throw new RefusedOverride("remedy", "Say the remedy in at most 200 characters.");
        }
    }
}
