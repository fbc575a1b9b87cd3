package org.overturn.core.packet.contents;

/**
 * What is meant on a page: a rectangle, each place where some words stand, or the page as such.
 *
 * @param page of the document, from 1
 * @param words empty where the box, or the page, is meant
 */
public record Passage(int page, String words, Box box) {

    public static Passage of(int page, Box box) {
        return new Passage(page, "", box);
    }

    public static Passage of(int page, String words) {
        return new Passage(page, words.strip().replaceAll("\\s+", " "), Box.NONE);
    }

    /** The page, and no place on it. */
    public static Passage of(int page) {
        return of(page, Box.NONE);
    }

    public boolean isPage() {
        return words.isEmpty() && box.equals(Box.NONE);
    }

    /** Without the words: they may be what nobody is to read. */
    @Override
    public String toString() {
        return "Passage[" + page + ", " + box + "]";
    }
}
