package org.overturn.core.user;

import java.math.BigInteger;
import java.time.Instant;

/** An app on a telephone that has taken in a secret. */
public final class Telephone {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** As it is typed, or read from a QR code. */
    public Telephone(String base32) {
        secret = decode(base32);
    }

    /** What it shows then. */
    public String code(Instant at) {
        return Totp.code(secret, Totp.step(at), Totp.DIGITS);
    }

    private static byte[] decode(String text) {
        BigInteger bits = BigInteger.ZERO;
        for (char each : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE_32.indexOf(each)));
        }
        byte[] all = bits.shiftRight(text.length() * 5 % 8).toByteArray();
        byte[] bytes = new byte[text.length() * 5 / 8];
        int length = Math.min(bytes.length, all.length);
        System.arraycopy(all, all.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
