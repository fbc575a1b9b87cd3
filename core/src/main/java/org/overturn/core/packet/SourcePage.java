package org.overturn.core.packet;

import java.awt.geom.AffineTransform;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * A page of a document, ready to be drawn.
 *
 * @param form its content, in a space of its own
 * @param upright from that space to a page that begins at (0,0) and stands upright
 * @param width of the upright page, in points
 * @param height likewise
 * @param scan an image: it gets a margin and a description instead of text
 * @param headings bookmarks of the document that open it
 * @param blackedOut whether parts of it can't be seen
 * @param hides whether its content writes what nobody sees: beyond its crop box
 * @param marks what the office added
 */
record SourcePage(
        PDFormXObject form,
        AffineTransform upright,
        double width,
        double height,
        boolean scan,
        List<Heading> headings,
        boolean blackedOut,
        boolean hides,
        OfficeMarks marks) {

    SourcePage {
        headings = List.copyOf(headings);
    }

    /** One to which nothing was added. */
    SourcePage(
            PDFormXObject form,
            AffineTransform upright,
            double width,
            double height,
            boolean scan,
            List<Heading> headings,
            boolean blackedOut) {
        this(form, upright, width, height, scan, headings, blackedOut, false, OfficeMarks.NONE);
    }

    /** One that no bookmark opens, and all of which is seen. */
    SourcePage(
            PDFormXObject form,
            AffineTransform upright,
            double width,
            double height,
            boolean scan) {
        this(form, upright, width, height, scan, List.of(), false);
    }

    /** The same with other marks. */
    SourcePage with(OfficeMarks others) {
        return new SourcePage(
                form, upright, width, height, scan, headings, blackedOut, hides, others);
    }

    /** The same, which writes what nobody sees. */
    SourcePage hiding() {
        return new SourcePage(
                form, upright, width, height, scan, headings, blackedOut, true, marks);
    }

    boolean landscape() {
        return width > height;
    }
}
