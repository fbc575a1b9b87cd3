package org.overturn.core.user;

/**
 * What an app needs to make a user's codes.
 *
 * @param secret to type where no camera is at hand (Base32)
 * @param uri for a QR code ({@code otpauth://totp/...})
 */
public record Enrolment(String secret, String uri) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "Enrolment[]";
    }
}
