package org.overturn.core.letter;

/**
 * An exhibit of the packet, as the letter cites it.
 *
 * @param letter A, B, ... Z, AA
 * @param kind {@code remittance}, {@code letter-of-medical-necessity}, {@code authorization}, ...:
 *     the names of documents in the inbox
 * @param pages how many; 0 when not known
 * @param key says which it is, whatever its letter; empty for the remittance page
 * @param name as it was filed, by which facts may name it; empty where the title is that
 */
public record ExhibitReference(
        String letter, String title, String kind, int pages, String key, String name) {

    /** One that has its letter by its place alone. */
    public ExhibitReference(String letter, String title, String kind, int pages) {
        this(letter, title, kind, pages, "", "");
    }

    /** Whether it has a page of this number; any where it is not known how many there are. */
    boolean hasPage(int page) {
        return page > 0 && (pages == 0 || page <= pages);
    }
}
