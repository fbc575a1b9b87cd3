package org.overturn.core.packet.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a packet is made of, part by part. Of the patient it holds what the titles of the exhibits
 * say, as they stand in the packet's index, and nothing else.
 *
 * @param appeal its number
 * @param parts in the order of the pages; every page is in one of them
 */
public record Manifest(
        String appeal, LocalDate date, int pages, LetterProof letter, List<Part> parts) {

    public Manifest {
        parts = List.copyOf(parts);
    }

    /** What stands on the pages of a part. */
    public enum Kind {
        LETTER,
        INDEX,
        SLIP_SHEET,
        REMITTANCE,
        EXHIBIT
    }

    /**
     * Pages that belong together.
     *
     * @param exhibit its letter; empty for letter and index
     * @param source where they come from: {@code document} for one on file, which its hash tells
     *     from all others; its key would make the bytes of a packet hang on the order of imports
     * @param sha256 of the bytes they were made of: the document's file, else the text that the
     *     program wrote; empty where there is none to be had
     * @param leftOut pages of the document that are not enclosed, {@code 3, 5-7}; why is on file at
     *     the office
     * @param blackedOut pages of the document of which parts are blacked out, likewise
     */
    public record Part(
            Kind kind,
            String exhibit,
            String title,
            int firstPage,
            int lastPage,
            String firstBates,
            String lastBates,
            String source,
            String sha256,
            Optional<String> leftOut,
            Optional<String> blackedOut) {}
}
