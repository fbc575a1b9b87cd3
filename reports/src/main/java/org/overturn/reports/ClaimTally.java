package org.overturn.reports;

import java.time.YearMonth;
import org.overturn.core.money.Money;

/**
 * First adjudications of one payer in one month; claims with nothing but true duplicates are left
 * out.
 *
 * @param deniedClaims claims with an initial denial, full or partial
 * @param charge what all these claims charged
 * @param deniedClaimCharge what the denied ones charged
 * @param denied the refused part of it
 */
record ClaimTally(
        String payerKey,
        YearMonth month,
        long claims,
        long deniedClaims,
        Money charge,
        Money deniedClaimCharge,
        Money denied,
        Money paid) {}
