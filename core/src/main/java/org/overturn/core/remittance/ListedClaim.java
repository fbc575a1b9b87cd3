package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * A payer's decision about a claim in short, without what names the patient.
 *
 * @param id of the adjudication
 * @param facility the payee's identifier (835 N104)
 * @param statusCode 835 CLP02
 * @param denied what is denied of it
 */
public record ListedClaim(
        long id,
        long remittanceId,
        String payerKey,
        String payer,
        String facility,
        String statusCode,
        Optional<LocalDate> remittedOn,
        Money charge,
        Money paid,
        Money denied) {}
