package org.overturn.core.user;

import java.math.BigInteger;

/** Reads a secret as a telephone does. */
final class Base32 {

    private Base32() {}

    static byte[] decode(String text) {
        BigInteger bits = BigInteger.ZERO;
        for (char each : text.toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each);
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(value));
        }
        byte[] bytes = new byte[text.length() * 5 / 8];
        byte[] all = bits.shiftRight(text.length() * 5 % 8).toByteArray();
        int length = Math.min(bytes.length, all.length);
        System.arraycopy(all, all.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
