package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when a denial can be acted on, with its proof.
 *
 * @param on empty where nothing is known or no date applies
 * @param confidence VERIFIED, ASSUMED or UNVERIFIED
 * @param levelName what the first appeal level is called there
 * @param rule the rule's name
 * @param explanation the count in words
 */
public record Due(
        Optional<LocalDate> on,
        String confidence,
        String levelName,
        String rule,
        String citation,
        String explanation) {

    public static final Due NONE = new Due(Optional.empty(), "UNVERIFIED", "", "", "", "");
}
