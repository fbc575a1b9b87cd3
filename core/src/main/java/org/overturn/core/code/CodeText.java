package org.overturn.core.code;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the office's licensed copy of a code list says of a code.
 *
 * @param code in upper case without leading zeros
 * @param started since when it is in force
 * @param stopped the day it was retired
 */
public record CodeText(
        Listed list,
        String code,
        String description,
        Optional<LocalDate> started,
        Optional<LocalDate> stopped,
        String notes) {

    /** The lists that X12 keeps and licenses. */
    public enum Listed {
        CARC,
        RARC
    }
}
