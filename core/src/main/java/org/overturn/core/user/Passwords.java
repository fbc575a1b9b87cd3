package org.overturn.core.user;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Rules for passwords after NIST SP 800-63B-4, section 3.1.1: long enough, not among those that are
 * guessed first, no rules about kinds of characters, no expiry. Hashes are Argon2id with the
 * parameters that OWASP recommends (19 MiB, two passes, one lane).
 */
final class Passwords {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** zxcvbn's scale ends at 4; below 3 an offline attack is likely to succeed. */
    private static final int STRONG = 3;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);
    private final Zxcvbn strength = new Zxcvbn();
    private final String ofNobody = encoder.encode("of nobody");

    /**
     * The hash of a new password.
     *
     * @param personal words that everybody who knows the user would try: names, e-mail address
     * @throws RefusedPassword when it is no good
     */
    String hash(String password, List<String> personal) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw new RefusedPassword(
                    "The password has "
                            + length
                            + " characters; it needs "
                            + SHORTEST
                            + ". Four or five words that don't belong together make a good one.");
        }
        if (length > LONGEST) {
            throw new RefusedPassword(
                    "The password has more than " + LONGEST + " characters; take a shorter one.");
        }
        List<String> guesses = new ArrayList<>(personal);
        guesses.add("overturn");
        if (strength.measure(normal, guesses).getScore() < STRONG) {
            throw new RefusedPassword(
                    "The password is among those that are guessed first. Take words that don't"
                            + " belong together, and nothing about you or the office.");
        }
        return encoder.encode(normal);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(normal(password), hash);
    }

    /** Takes as long as a comparison, so that nobody sees by the time whether there is a user. */
    void waste(String password) {
        encoder.matches(normal(password), ofNobody);
    }

    /** Keyboards send the same characters in more than one way. */
    private static String normal(String password) {
        String cut =
                password.length() > 4 * LONGEST ? password.substring(0, 4 * LONGEST) : password;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC);
    }
}
