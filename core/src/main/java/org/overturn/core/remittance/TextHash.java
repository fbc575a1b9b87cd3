package org.overturn.core.remittance;

/**
 * 64 bits of a text (FNV-1a). Enough to hold claims against each other, where two that wrongly look
 * alike lead to a person and no further.
 */
final class TextHash {

    private static final long START = 0xCBF2_9CE4_8422_2325L;
    private static final long PRIME = 0x100_0000_01B3L;

    private TextHash() {}

    /** The hash of several texts, kept apart. */
    static long of(String... parts) {
        long hash = START;
        for (String part : parts) {
            for (int at = 0; at < part.length(); at++) {
                hash = (hash ^ part.charAt(at)) * PRIME;
            }
            hash = (hash ^ 0x1_0000) * PRIME;
        }
        return hash;
    }
}
