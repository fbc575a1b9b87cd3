package org.overturn.core.evidence.link;

/**
 * A patient's name that stands on a page.
 *
 * @param entry as the claims write it
 * @param words as the page does
 * @param from where it begins in the text
 * @param weak whether it may mean somebody or something else: a clinician, a hospital, words
 * @param related whether the page calls it a relative's or the subscriber's
 */
record FoundName(
        NameTable.Entry entry, String words, int from, int to, boolean weak, boolean related) {

    /** Whether both share a word: of two such names one only can be meant. */
    boolean overlaps(FoundName other) {
        return from < other.to && other.from < to;
    }

    /** Nothing: it is a patient's. */
    @Override
    public String toString() {
        return "FoundName[...]";
    }
}
