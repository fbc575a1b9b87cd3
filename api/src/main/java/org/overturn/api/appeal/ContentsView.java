package org.overturn.api.appeal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Redaction;

/**
 * The exhibits as the packet would be made now.
 *
 * @param segments whether the claim's own segments stand behind the remittance page
 * @param leftOut documents that are left out as a whole
 * @param blackedOut parts of pages, of documents that the caller may open
 * @param marks passages that are marked and notes, likewise
 * @param held documents on file that are not in for another reason
 */
record ContentsView(
        boolean segments,
        List<ExhibitView> exhibits,
        List<LeftOutView> leftOut,
        List<BlackedOutView> blackedOut,
        List<MarkView> marks,
        int held) {

    static ContentsView of(PacketContents now) {
        return new ContentsView(
                now.segments(),
                now.exhibits().stream().map(ExhibitView::of).toList(),
                now.leftOut().stream().flatMap(card -> LeftOutView.of(card).stream()).toList(),
                now.blackedOut().stream().map(BlackedOutView::of).toList(),
                now.marks().stream().map(MarkView::of).toList(),
                now.held());
    }

    /**
     * A part of a page that is black.
     *
     * @param words each place where they stand; empty for the rectangle
     * @param left and the others in ten-thousandths of the upright page, from its upper left corner
     */
    record BlackedOutView(
            String exhibit,
            int page,
            String words,
            int left,
            int top,
            int width,
            int height,
            String reason,
            String by,
            Instant at) {

        static BlackedOutView of(Redaction part) {
            Box box = part.what().box();
            return new BlackedOutView(
                    part.exhibit(),
                    part.what().page(),
                    part.what().words(),
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height(),
                    part.reason(),
                    part.by(),
                    part.at());
        }

        /** Without words and reason: nobody is to read the ones, a person typed the others. */
        @Override
        public String toString() {
            return "BlackedOutView[" + exhibit + ", " + page + "]";
        }
    }

    /**
     * A passage that is marked, with or without a note, or a note on the page as such.
     *
     * @param words each place where they stand; empty for the rectangle, or for the page
     * @param left and the others in ten-thousandths of the upright page; all 0 for words and page
     * @param note for the payer to read; empty for none
     */
    record MarkView(
            String exhibit,
            int page,
            String words,
            int left,
            int top,
            int width,
            int height,
            String note,
            String by,
            Instant at) {

        static MarkView of(Mark mark) {
            Box box = mark.what().box();
            return new MarkView(
                    mark.exhibit(),
                    mark.what().page(),
                    mark.what().words(),
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height(),
                    mark.note(),
                    mark.by(),
                    mark.at());
        }

        /** Without words and note: a person typed them. */
        @Override
        public String toString() {
            return "MarkView[" + exhibit + ", " + page + "]";
        }
    }

    /**
     * An exhibit.
     *
     * @param exhibit its key; empty for the remittance page, which stays first
     * @param pages of the document that can be left out one by one; 0 for none
     * @param fixed whether an edited letter names it, so that it keeps its place
     */
    record ExhibitView(
            String exhibit,
            String letter,
            String title,
            @Nullable String documentId,
            int pages,
            boolean fixed,
            List<LeftOutView> leftOut) {

        static ExhibitView of(ExhibitCard card) {
            return new ExhibitView(
                    card.key(),
                    card.letter(),
                    card.title(),
                    card.open()
                            ? card.document().map(one -> Long.toString(one.id())).orElse(null)
                            : null,
                    card.pages(),
                    card.fixed(),
                    LeftOutView.of(card));
        }
    }

    /**
     * What is left out.
     *
     * @param pages such as {@code 3, 5-7}; empty for the whole document
     */
    record LeftOutView(
            String exhibit, String title, String pages, String reason, String by, Instant at) {

        static List<LeftOutView> of(ExhibitCard card) {
            return card.without().stream()
                    .map(out ->
                            new LeftOutView(
                                    card.key(),
                                    card.title(),
                                    out.pages(),
                                    out.reason(),
                                    out.by(),
                                    out.at()))
                    .toList();
        }

        /** Without the reason: a person typed it. */
        @Override
        public String toString() {
            return "LeftOutView[" + exhibit + "]";
        }
    }
}
