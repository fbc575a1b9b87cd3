package org.overturn.api.payer;

import org.jspecify.annotations.Nullable;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.Route;

/**
 * An override to be made, as a page and REST send it.
 *
 * @param payer key of the payer, as denials name it
 * @param reasonCode CARC
 * @param remarkCode RARC that must stand beside it; empty for any
 * @param groupCode empty for any
 * @param category in place of the one that the code lists give; empty: theirs
 * @param route likewise
 * @param remedy likewise
 * @param why for the sentence of the route, so without a patient's data
 */
record OverrideRequest(
        @Nullable String payer,
        @Nullable String reasonCode,
        @Nullable String remarkCode,
        @Nullable String groupCode,
        @Nullable DenialCategory category,
        @Nullable Route route,
        @Nullable String remedy,
        @Nullable String why) {

    static final OverrideRequest NOTHING =
            new OverrideRequest(null, null, null, null, null, null, null, null);
}
