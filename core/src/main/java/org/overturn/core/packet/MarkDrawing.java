package org.overturn.core.packet;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.overturn.core.packet.MarginNotes.Column;
import org.overturn.core.packet.MarginNotes.Line;
import org.overturn.core.packet.MarginNotes.Placed;
import org.overturn.core.packet.MarkedPage.Layout;

/** Draws a page, what is marked on it and the notes beside it. */
final class MarkDrawing implements AutoCloseable {

    /** Light enough to become paper on a fax, which would else take the passage for a picture. */
    private static final Color YELLOW = new Color(255, 246, 150);

    /** Dark enough to arrive there. */
    private static final Color BAR = new Color(140, 98, 0);

    private static final Color INK = new Color(22, 50, 110);
    private static final double BAR_FROM_PAGE = 3;
    private static final double BAR_WIDTH = 1.8;
    private static final double NOTE_FROM_PAGE = 13;

    private final PDPageContentStream content;
    private final DocumentFonts fonts;
    private final Layout layout;
    private final SourcePage page;

    MarkDrawing(
            PDDocument target,
            PDAppearanceStream form,
            DocumentFonts fonts,
            Layout layout,
            SourcePage page)
            throws IOException {
        this.fonts = fonts;
        this.layout = layout;
        this.page = page;
        content =
                new PDPageContentStream(
                        target,
                        form,
                        form.getContentStream().createOutputStream(COSName.FLATE_DECODE));
    }

    /** In the upper left corner. */
    void page() throws IOException {
        AffineTransform place =
                AffineTransform.getTranslateInstance(0, layout.height() - page.height());
        place.concatenate(page.upright());
        content.saveGraphicsState();
        content.transform(new Matrix(place));
        content.drawForm(page.form());
        content.restoreGraphicsState();
    }

    /** All at once: where two overlap, it is no darker. */
    void passages(List<List<Rectangle2D>> passages) throws IOException {
        if (passages.isEmpty()) {
            return;
        }
        PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
        multiply.setBlendMode(BlendMode.MULTIPLY);
        content.saveGraphicsState();
        content.setGraphicsStateParameters(multiply);
        content.setNonStrokingColor(YELLOW);
        for (Rectangle2D one : passages.stream().flatMap(List::stream).toList()) {
            add(one);
        }
        content.fill();
        content.restoreGraphicsState();
        content.setNonStrokingColor(BAR);
        for (Rectangle2D one : passages.stream().flatMap(List::stream).toList()) {
            double x = page.width() + BAR_FROM_PAGE * layout.unit();
            add(new Rectangle2D.Double(x, one.getY(), BAR_WIDTH * layout.unit(), one.getHeight()));
        }
        content.fill();
    }

    private void add(Rectangle2D one) throws IOException {
        content.addRect(
                (float) one.getX(),
                (float) (layout.height() - one.getMaxY()),
                (float) one.getWidth(),
                (float) one.getHeight());
    }

    void notes(Column column) {
        try {
            for (Placed note : column.notes()) {
                note(column, note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Column column, Placed note) throws IOException {
        double x = page.width() + NOTE_FROM_PAGE * layout.unit();
        lead(column, note);
        content.setNonStrokingColor(INK);
        double y = note.top() + column.size() * 0.8;
        for (Line line : note.lines()) {
            content.beginText();
            content.setFont(fonts.get(line.face()), (float) (column.size() * layout.unit()));
            content.newLineAtOffset((float) x, (float) (layout.height() - y * layout.unit()));
            content.showText(line.text());
            content.endText();
            y += column.leading();
        }
    }

    /** A fine line from what is marked to its note. */
    private void lead(Column column, Placed note) throws IOException {
        content.setStrokingColor(BAR);
        content.setLineWidth((float) (0.6 * layout.unit()));
        double from = page.width() + (BAR_FROM_PAGE + BAR_WIDTH) * layout.unit();
        double to = page.width() + (NOTE_FROM_PAGE - 2) * layout.unit();
        double bottom = note.top() + note.lines().size() * column.leading();
        if (note.note().ofPassage()) {
            line(from, note.note().top(), to, note.top());
        }
        line(to, note.top(), to, bottom);
        content.stroke();
    }

    private void line(double x, double y, double toX, double toY) throws IOException {
        content.moveTo((float) x, (float) (layout.height() - y * layout.unit()));
        content.lineTo((float) toX, (float) (layout.height() - toY * layout.unit()));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
