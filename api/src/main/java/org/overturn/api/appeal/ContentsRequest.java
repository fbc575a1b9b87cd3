package org.overturn.api.appeal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.api.appeal.ContentsChanges.Ask;
import org.overturn.api.appeal.ContentsChanges.Wanted;
import org.overturn.api.web.RefusedField;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Passage;

/**
 * Contents as they are to be.
 *
 * @param order keys of exhibits; those that it leaves out follow in the customary order
 * @param blackedOut parts of pages to be black, and no others; left out, all stay as they are
 * @param marks passages to be marked and notes, and no others; left out, all stay as they are
 */
record ContentsRequest(
        @Nullable List<String> order,
        @Nullable List<LeaveOut> leftOut,
        @Nullable Boolean segments,
        @Nullable List<BlackOut> blackedOut,
        @Nullable List<MarkIt> marks) {

    /**
     * What is wanted but for the black parts.
     *
     * @throws RefusedField when something isn't said
     */
    Wanted wanted(int version) {
        if (order == null) {
            throw new RefusedField("order", "keys of exhibits, or []");
        }
        if (leftOut == null) {
            throw new RefusedField("leftOut", "what is left out, or []");
        }
        if (segments == null) {
            throw new RefusedField("segments", "true or false");
        }
        return new Wanted(version, order, leftOut.stream().map(LeaveOut::ask).toList(), segments);
    }

    /**
     * A part of a page to be blacked out: words, or a rectangle.
     *
     * @param left and the others in ten-thousandths of the upright page
     */
    record BlackOut(
            @Nullable String exhibit,
            @Nullable Integer page,
            @Nullable String words,
            @Nullable Integer left,
            @Nullable Integer top,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String reason) {

        BlackOuts.Ask ask() {
            return new BlackOuts.Ask(
                    LeaveOut.text(exhibit),
                    passage(page, words, new Sides(left, top, width, height)),
                    LeaveOut.text(reason));
        }

        /** Without words and reason: nobody is to read the ones, a person typed the others. */
        @Override
        public String toString() {
            return "BlackOut[" + exhibit + ", " + page + "]";
        }
    }

    /**
     * A passage to be marked, or a note: words, a rectangle, or neither for a note on the page.
     *
     * @param left and the others in ten-thousandths of the upright page
     * @param note for the payer to read, up to 200 characters; left out for none
     */
    record MarkIt(
            @Nullable String exhibit,
            @Nullable Integer page,
            @Nullable String words,
            @Nullable Integer left,
            @Nullable Integer top,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String note) {

        Marks.Ask ask() {
            return new Marks.Ask(
                    LeaveOut.text(exhibit),
                    passage(page, words, new Sides(left, top, width, height)),
                    LeaveOut.text(note));
        }

        /** Without words and note: a person typed them. */
        @Override
        public String toString() {
            return "MarkIt[" + exhibit + ", " + page + "]";
        }
    }

    /** Of a rectangle. */
    private record Sides(
            @Nullable Integer left,
            @Nullable Integer top,
            @Nullable Integer width,
            @Nullable Integer height) {

        Box box() {
            return new Box(number(left), number(top), number(width), number(height));
        }
    }

    private static Passage passage(@Nullable Integer page, @Nullable String words, Sides sides) {
        String said = LeaveOut.text(words);
        return said.isBlank()
                ? Passage.of(number(page), sides.box())
                : Passage.of(number(page), said);
    }

    private static int number(@Nullable Integer said) {
        return said == null ? 0 : said;
    }

    /**
     * A document, or pages of it, to be left out.
     *
     * @param pages such as {@code 3, 5-7}; left out or empty for the whole document
     */
    record LeaveOut(@Nullable String exhibit, @Nullable String pages, @Nullable String reason) {

        Ask ask() {
            return new Ask(text(exhibit), text(pages), text(reason));
        }

        static String text(@Nullable String said) {
            return said == null ? "" : said;
        }

        /** Without the reason: a person typed it. */
        @Override
        public String toString() {
            return "LeaveOut[" + exhibit + "]";
        }
    }
}
