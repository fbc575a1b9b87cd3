package org.overturn.core.letter;

import java.util.Set;

/**
 * An exhibit of the packet, as the letter cites it.
 *
 * @param letter A, B, ... Z, AA
 * @param kind {@code remittance}, {@code letter-of-medical-necessity}, {@code authorization}, ...:
 *     the names of documents in the inbox
 * @param pages how many the document has; 0 when not known
 * @param key says which it is, whatever its letter; empty for the remittance page
 * @param name as it was filed, by which facts may name it; empty where the title is that
 * @param leftOut pages of the document that the packet does not hold
 */
public record ExhibitReference(
        String letter,
        String title,
        String kind,
        int pages,
        String key,
        String name,
        Set<Integer> leftOut) {

    public ExhibitReference {
        leftOut = Set.copyOf(leftOut);
    }

    /** One of which all is there. */
    public ExhibitReference(
            String letter, String title, String kind, int pages, String key, String name) {
        this(letter, title, kind, pages, key, name, Set.of());
    }

    /** One that has its letter by its place alone. */
    public ExhibitReference(String letter, String title, String kind, int pages) {
        this(letter, title, kind, pages, "", "");
    }

    /** Whether it has a page of this number; any where it is not known how many there are. */
    boolean hasPage(int page) {
        return page > 0 && (pages == 0 || page <= pages) && !leftOut.contains(page);
    }

    /** How many are in the packet; 0 when not known. */
    int enclosed() {
        return pages == 0 ? 0 : pages - leftOut.size();
    }
}
