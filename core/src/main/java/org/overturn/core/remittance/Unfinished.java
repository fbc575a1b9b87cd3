package org.overturn.core.remittance;

/**
 * A remittance with something left to store.
 *
 * @param bytesLeft of the file, from where the import goes on to the remittance's end
 */
public record Unfinished(long remittanceId, long bytesLeft) {}
