package org.overturn.core.claim;

/**
 * SBR: the insurance under which a payer is billed.
 *
 * @param responsibility SBR01: P primary, S secondary, T tertiary ...
 * @param relationship SBR02: 18 is the patient themselves
 * @param groupNumber SBR03
 * @param filingIndicator SBR09: MB, MC, CI, BL ...
 */
public record Coverage(
        String responsibility,
        String relationship,
        String groupNumber,
        String groupName,
        String filingIndicator,
        ByteRange at) {}
