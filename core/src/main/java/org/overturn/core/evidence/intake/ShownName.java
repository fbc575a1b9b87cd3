package org.overturn.core.evidence.intake;

import java.text.Normalizer;

/**
 * A file's name from outside as it may be shown: its last part, composed (NFC), without characters
 * that can't be seen or that turn what follows around. It is never used as a path.
 */
public final class ShownName {

    private static final int LONGEST = 255;

    private ShownName() {}

    /** The name, shortened before its ending; {@code file} where nothing is left to show. */
    public static String of(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen =
                Normalizer.normalize(last, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}\\p{Zl}\\p{Zp}]", "")
                        .replaceAll("\\p{Zs}+", " ")
                        .strip();
        return seen.chars().allMatch(c -> c == '.' || c == ' ') ? "file" : fitted(seen);
    }

    /** Its ending in lower case, without the dot; empty where it has none. */
    static String ending(String name) {
        String shown = of(name);
        int dot = shown.lastIndexOf('.');
        String ending = dot < 0 ? "" : shown.substring(dot + 1);
        return ending.matches("[A-Za-z0-9]{1,5}") ? ending.toLowerCase(java.util.Locale.ROOT) : "";
    }

    private static String fitted(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int keep = LONGEST - ending.length() - 1;
        boolean splitsOne = Character.isHighSurrogate(name.charAt(keep - 1));
        return name.substring(0, splitsOne ? keep - 1 : keep) + "\u2026" + ending;
    }
}
