package org.overturn.core.denial;

/**
 * Something stored that is not what its file says, or that doesn't add up.
 *
 * @param file name of the file
 * @param offset byte in it
 * @param subject the claim, by the payer's number or the account; of a remittance its number
 * @param line ordinal of the service line; 0 for the claim or remittance as a whole
 * @param what the field
 * @param stored what the database has; empty where it has nothing
 * @param said what the file says, or what it should add up to; likewise
 */
public record LedgerDifference(
        String file,
        long offset,
        String subject,
        int line,
        String what,
        String stored,
        String said) {}
