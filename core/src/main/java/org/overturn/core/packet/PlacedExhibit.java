package org.overturn.core.packet;

import java.util.Optional;

/**
 * Where an exhibit stands in the packet.
 *
 * @param letter A, B, ... Z, AA
 * @param firstPage page of its slip sheet, counted from 1
 * @param pageCount its pages, slip sheet included
 * @param documentId key of the document; none for the remittance page
 */
public record PlacedExhibit(
        String letter, String title, int firstPage, int pageCount, Optional<Long> documentId) {

    public int lastPage() {
        return firstPage + pageCount - 1;
    }
}
