package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;

/**
 * A stored denial that has not been seen against its claim's history yet.
 *
 * @param payerKey what the payer's remittances are told apart by
 * @param deniedOn the remittance's date, else the day it was found
 * @param trueDuplicate the same service was paid on another adjudication
 */
public record FoundDenial(
        long id,
        String payerKey,
        String payerIdentifier,
        String payerName,
        LineOfBusiness lineOfBusiness,
        Route route,
        LocalDate deniedOn,
        Optional<LocalDate> serviceFrom,
        boolean trueDuplicate) {}
