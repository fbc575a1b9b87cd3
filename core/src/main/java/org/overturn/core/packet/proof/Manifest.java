package org.overturn.core.packet.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a packet is made of, part by part. Of the patient it holds what the titles of the exhibits
 * say, as they stand in the packet's index, and nothing else.
 *
 * @param appeal its number
 * @param pages of the whole packet
 * @param parts in the order of the pages; every page is in one of them
 * @param archive what the packet conforms to
 * @param volume of a file that the packet was cut into; the parts are those of its pages
 */
public record Manifest(
        String appeal,
        LocalDate date,
        int pages,
        LetterProof letter,
        List<Part> parts,
        Archive archive,
        Optional<Volume> volume) {

    public Manifest {
        parts = List.copyOf(parts);
        archive = Objects.requireNonNullElse(archive, Archive.UNKNOWN); // of an older packet
    }

    /**
     * How long it can be read.
     *
     * @param standards such as {@code PDF/A-3b}, which the file claims; empty for none, or for a
     *     packet that was made before this was looked at
     * @param obstacles why it claims none: exhibit, page and reason
     */
    public record Archive(String standards, List<String> obstacles) {

        public static final Archive UNKNOWN = new Archive("", List.of());

        public Archive {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** Of a packet. */
    public Manifest(
            String appeal,
            LocalDate date,
            int pages,
            LetterProof letter,
            List<Part> parts,
            Archive archive) {
        this(appeal, date, pages, letter, parts, archive, Optional.empty());
    }

    /** What stands on the pages of a part. */
    public enum Kind {
        FORM,
        LETTER,
        INDEX,
        SLIP_SHEET,
        REMITTANCE,
        EXHIBIT
    }

    /**
     * Pages that belong together.
     *
     * @param exhibit its letter; empty for forms, letter and index
     * @param source where they come from: {@code document} for one on file, which its hash tells
     *     from all others; its key would make the bytes of a packet hang on the order of imports
     * @param sha256 of the bytes they were made of: the document's file, else the text that the
     *     program wrote; empty where there is none to be had
     * @param leftOut pages of the document that are not enclosed, {@code 3, 5-7}; why is on file at
     *     the office
     * @param blackedOut pages of the document of which parts are blacked out, likewise
     * @param marked pages to which the office added something
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
            Optional<String> blackedOut,
            Optional<List<Marked>> marked) {

        /** The pages to which the office added something; none where it added nothing. */
        public List<Marked> listMarked() {
            return marked.orElse(List.of());
        }
    }

    /**
     * A page of a document with what the office added, which is not the document's.
     *
     * @param page of the packet
     * @param passages how many are marked
     * @param notes how many stand beside it
     */
    public record Marked(int page, int passages, int notes) {}

    /**
     * Which part of a packet a file is.
     *
     * @param number counted from 1
     * @param count of the files that the packet was cut into
     * @param firstPage of the packet, the first it holds behind its cover
     * @param lighter whether its pictures are coarser than the packet's, to fit
     * @param packetSha256 of the packet it was cut from
     */
    public record Volume(
            int number,
            int count,
            int firstPage,
            int lastPage,
            boolean lighter,
            String packetSha256) {}
}
