package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;

/**
 * What a denial's limit and its place in the worklist rest on.
 *
 * @param payerKey what the payer's remittances are told apart by
 * @param facility the payee of its remittance (835 N104)
 * @param patientName last name first
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
        boolean trueDuplicate,
        String facility,
        String patientName,
        DenialCategory category,
        Money amount) {

    /** The same on another route. */
    public FoundDenial on(Route other) {
        return new FoundDenial(
                id,
                payerKey,
                payerIdentifier,
                payerName,
                lineOfBusiness,
                other,
                deniedOn,
                serviceFrom,
                trueDuplicate,
                facility,
                patientName,
                category,
                amount);
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "FoundDenial[" + id + "]";
    }
}
