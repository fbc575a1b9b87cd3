package org.overturn.core.packet.contents;

/**
 * What is blacked out on a page: a rectangle, or each place where some words stand.
 *
 * @param page of the document, from 1
 * @param words empty where the box is meant
 */
public record Blackout(int page, String words, Box box) {

    public static Blackout of(int page, Box box) {
        return new Blackout(page, "", box);
    }

    public static Blackout of(int page, String words) {
        return new Blackout(page, words.strip().replaceAll("\\s+", " "), Box.NONE);
    }

    /** Without the words: they are what nobody is to read. */
    @Override
    public String toString() {
        return "Blackout[" + page + ", " + box + "]";
    }
}
