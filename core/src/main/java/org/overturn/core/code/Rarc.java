package org.overturn.core.code;

import java.util.Optional;

/**
 * A remittance advice remark code (835 LQ*HE, MIA, MOA) with our own label.
 *
 * @param category the denial category it points to
 * @param alert informational; does not explain an adjustment
 * @param appealRights what it says about appeals: {@code GRANTED...}, {@code NONE}, {@code
 *     RESUBMIT_ONLY}, {@code OUTCOME...}, {@code NSA_DISPUTE}, ...; see categories.md
 */
public record Rarc(
        String code,
        String label,
        DenialCategory category,
        boolean alert,
        Optional<String> appealRights) {}
