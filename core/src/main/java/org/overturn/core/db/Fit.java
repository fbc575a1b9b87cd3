package org.overturn.core.db;

/** Fits text from outside into a column; the whole text stays in the received file. */
public final class Fit {

    private Fit() {}

    public static String to(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
