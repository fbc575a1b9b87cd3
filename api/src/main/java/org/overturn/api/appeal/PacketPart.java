package org.overturn.api.appeal;

import java.util.Optional;

/**
 * An exhibit of a packet, as one user may see it.
 *
 * @param documentId of a document that the user may open
 */
record PacketPart(
        String letter, String title, int firstPage, int pages, Optional<Long> documentId) {

    int lastPage() {
        return firstPage + pages - 1;
    }
}
