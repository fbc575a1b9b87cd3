package org.overturn.core.cause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cause as it is kept; its denials lie beside it.
 *
 * @param procedures it befalls; empty: no few of them stand out
 * @param foundOn the night that found it first
 */
public record StoredCause(
        long id,
        Reason reason,
        List<String> procedures,
        Optional<Rise> rise,
        Trend trend,
        LocalDate foundOn) {

    public StoredCause {
        procedures = List.copyOf(procedures);
    }

    /**
     * Since when a payer denies what it used to pay.
     *
     * @param until the last day; empty while it lasts
     */
    public record Rise(LocalDate since, Optional<LocalDate> until, Rate before, Rate after) {}
}
