package org.overturn.core.user;

import java.security.SecureRandom;
import java.util.Base64;
import org.overturn.core.db.Digest;

/** Secrets that the program makes: 256 random bits, of which only a hash is stored. */
final class Tokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return Digest.of(token);
    }
}
