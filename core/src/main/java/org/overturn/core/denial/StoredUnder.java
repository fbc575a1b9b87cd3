package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the adjudications of one remittance share when they are stored.
 *
 * @param remittedOn the remittance's date, from which deadlines run
 * @param foundOn the day of the night run
 */
public record StoredUnder(
        long remittanceId, String payerKey, Optional<LocalDate> remittedOn, LocalDate foundOn) {}
