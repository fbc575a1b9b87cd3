package org.overturn.api.appeal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.api.appeal.ContentsChanges.Ask;
import org.overturn.api.appeal.ContentsChanges.Wanted;
import org.overturn.api.web.RefusedField;
import org.overturn.core.packet.contents.Blackout;
import org.overturn.core.packet.contents.Box;

/**
 * Contents as they are to be.
 *
 * @param order keys of exhibits; those that it leaves out follow in the customary order
 * @param blackedOut parts of pages to be black, and no others; left out, all stay as they are
 */
record ContentsRequest(
        @Nullable List<String> order,
        @Nullable List<LeaveOut> leftOut,
        @Nullable Boolean segments,
        @Nullable List<BlackOut> blackedOut) {

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
            String said = LeaveOut.text(words);
            return new BlackOuts.Ask(
                    LeaveOut.text(exhibit),
                    said.isBlank()
                            ? Blackout.of(
                                    number(page),
                                    new Box(
                                            number(left),
                                            number(top),
                                            number(width),
                                            number(height)))
                            : Blackout.of(number(page), said),
                    LeaveOut.text(reason));
        }

        private static int number(@Nullable Integer said) {
            return said == null ? 0 : said;
        }

        /** Without words and reason: nobody is to read the ones, a person typed the others. */
        @Override
        public String toString() {
            return "BlackOut[" + exhibit + ", " + page + "]";
        }
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
