package org.overturn.core.fee;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The fees of a payer that are loaded.
 *
 * @param to the last day of all; empty: some have none
 */
public record LoadedFees(
        String payer, int fees, LocalDate from, Optional<LocalDate> to, LocalDate loadedOn) {}
