package org.overturn.core.user;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules for passwords after NIST SP 800-63B-4, section 3.1.1: long enough, not among those that are
 * guessed first, no rules about kinds of characters, no expiry.
 */
final class Passwords {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    /** zxcvbn's scale ends at 4; below 3 an offline attack is likely to succeed. */
    private static final int STRONG = 3;

    private final SecretHash hashes = new SecretHash();
    private final Zxcvbn strength = new Zxcvbn();
    private final String ofNobody = hashes.of("of nobody");

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
        return hashes.of(normal);
    }

    boolean matches(String password, String hash) {
        return hashes.matches(normal(password), hash);
    }

    /** Takes as long as a comparison, so that nobody sees by the time whether there is a user. */
    void waste(String password) {
        hashes.matches(normal(password), ofNobody);
    }

    /** Keyboards send the same characters in more than one way. */
    private static String normal(String password) {
        String cut =
                password.length() > 4 * LONGEST ? password.substring(0, 4 * LONGEST) : password;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC);
    }
}
