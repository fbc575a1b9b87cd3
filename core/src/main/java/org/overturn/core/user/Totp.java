package org.overturn.core.user;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every thirty seconds (RFC 6238 over RFC 4226), as the apps on telephones make
 * them: six digits, HMAC-SHA-1, a secret of 160 bits.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;

    /** Telephones go wrong by so many steps, and people take that long to type. */
    private static final int TOLERANCE = 1;

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTER_BITS = 5;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf; // RFC 4226, 5.3
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % Math.powExact(10, digits));
    }

    /** The step a code is of, near now and later than the last one that was used. */
    static OptionalLong find(byte[] secret, String code, Instant now, long lastUsed) {
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            if (isSame(code, code(secret, step, DIGITS)) && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean isSame(String code, String expected) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    /** The secret as people type it and apps read it (RFC 4648), without padding. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int buffer = 0;
        for (byte each : secret) {
            buffer = (buffer << Byte.SIZE | each & 0xff) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= CHARACTER_BITS) {
                bits -= CHARACTER_BITS;
                text.append(BASE_32.charAt(buffer >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE_32.charAt(buffer << CHARACTER_BITS - bits & 31)).toString();
    }
}
