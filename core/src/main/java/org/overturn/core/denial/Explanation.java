package org.overturn.core.denial;

import org.overturn.core.code.DenialCategory;
import org.overturn.core.code.NcpdpReject;
import org.overturn.core.code.Rarc;

/**
 * What says why an adjustment is refused where its reason code doesn't.
 *
 * @param name with its list: {@code RARC N382}, {@code NCPDP reject 75}
 */
record Explanation(String name, DenialCategory category) {

    static Explanation of(Rarc rarc) {
        return new Explanation("RARC " + rarc.code(), rarc.category());
    }

    static Explanation of(NcpdpReject reject) {
        return new Explanation("NCPDP reject " + reject.code(), reject.category());
    }
}
