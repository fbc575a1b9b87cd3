package org.overturn.core.code;

/**
 * A reject code of NCPDP's list for pharmacy claims (835 LQ*RX) with our own label.
 *
 * @param category the denial category it points to
 */
public record NcpdpReject(String code, String label, DenialCategory category) {}
