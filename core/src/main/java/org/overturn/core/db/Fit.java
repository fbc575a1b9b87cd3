package org.overturn.core.db;

/** Fits text from outside into a column; the whole text stays in the received file. */
public final class Fit {

    private Fit() {}

    public static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        boolean splitsOne = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splitsOne ? length - 1 : length);
    }
}
