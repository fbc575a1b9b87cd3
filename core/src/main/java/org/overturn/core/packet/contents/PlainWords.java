package org.overturn.core.packet.contents;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared: letters and figures alone, without case and accents. */
public final class PlainWords {

    private PlainWords() {}

    public static String of(String words) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
