package org.overturn.core.user;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one lane. */
final class SecretHash {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);

    String of(String secret) {
        return encoder.encode(secret);
    }

    boolean matches(String secret, String hash) {
        return encoder.matches(secret, hash);
    }
}
