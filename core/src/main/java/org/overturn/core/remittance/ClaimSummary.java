package org.overturn.core.remittance;

import org.overturn.core.money.Money;

/**
 * A claim of a remittance in short.
 *
 * @param id of its adjudication
 * @param ordinal place in the remittance, from 1
 * @param denied what is denied of it
 * @param firstDenial id of the first of its denials; 0 when none was found
 * @param difference what its adjustments leave unexplained; zero when it balances
 */
public record ClaimSummary(
        long id,
        int ordinal,
        String accountNumber,
        String payerClaimNumber,
        String statusCode,
        Money charge,
        Money paid,
        Money denied,
        long firstDenial,
        Money difference) {}
