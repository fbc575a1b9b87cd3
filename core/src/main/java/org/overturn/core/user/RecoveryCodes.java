package org.overturn.core.user;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What codes for a lost telephone look like: {@code k7mq2-x9f4t}, 50 random bits. */
final class RecoveryCodes {

    static final int COUNT = 10;

    /** Nothing that is read as something else. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 10;
    private static final Pattern NORMAL = Pattern.compile("[0-9a-z]{" + LENGTH + "}");

    private final SecureRandom random = new SecureRandom();

    List<String> next() {
        return Stream.generate(this::one).limit(COUNT).toList();
    }

    private String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "");
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** As it is hashed: however it was typed. */
    static String normal(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    static boolean isOne(String normal) {
        return NORMAL.matcher(normal).matches();
    }
}
