package org.overturn.core.packet;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.overturn.core.packet.FoundMarks.Note;
import org.overturn.core.packet.MarginNotes.Column;
import org.overturn.core.packet.MarginNotes.Heights;

/**
 * Puts a page onto a wider one: passages lie below yellow that one sees through, notes stand in the
 * margin that is added. The page itself stays as it is, its text text.
 */
final class MarkedPage {

    /** Of the margin that is added, in points on paper; for a bar beside what is marked. */
    private static final double STRIP = 12;

    private static final double NOTE_STRIP = STRIP + MarginNotes.WIDTH + 8;

    private final PDDocument target;
    private final DocumentFonts fonts;
    private final PrintableText printable;
    private final String office;

    /**
     * @param office its name, as letters give it
     */
    MarkedPage(PDDocument target, DocumentFonts fonts, PrintableText printable, String office) {
        this.target = target;
        this.fonts = fonts;
        this.printable = printable;
        this.office = office;
    }

    /**
     * @param original the page as it is on file, in which the passages are looked for
     * @param page as it is shown
     * @param number of it in the document
     */
    SourcePage of(SourcePage original, SourcePage page, Handling handling, int number)
            throws IOException {
        FoundMarks found = FoundMarks.on(original, target, handling, number);
        List<String> lost = new ArrayList<>(found.lost());
        List<Note> notes =
                found.notes().stream().map(note -> note.with(printable.of(note.text()))).toList();
        if (found.isEmpty()) {
            return page.with(new OfficeMarks(0, List.of(), OptionalDouble.empty(), lost));
        }
        Layout layout = layout(page, notes);
        if (layout.column().isEmpty() && !notes.isEmpty()) {
            lost.add("There is no room for the notes on page " + number);
        }
        return drawn(
                page,
                layout,
                found.passages(),
                layout.column().isEmpty() ? List.of() : notes.stream().map(Note::text).toList(),
                lost);
    }

    /**
     * The wider page.
     *
     * @param unit a point on paper, in points of the page
     */
    record Layout(double width, double height, double unit, Optional<Column> column) {}

    /**
     * The page keeps its size where the sheet has room beside it; upright pages stay upright and
     * those that lie on their side stay so.
     */
    private Layout layout(SourcePage page, List<Note> notes) throws IOException {
        Sheet.Room room = Sheet.room(page);
        double strip = notes.isEmpty() ? STRIP : NOTE_STRIP;
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (room.width() - strip) / page.width(),
                                room.height() / page.height()));
        List<Note> onPaper = notes.stream().map(note -> note.scaled(scale)).toList();
        Optional<Column> column =
                notes.isEmpty()
                        ? Optional.empty()
                        : MarginNotes.set(
                                onPaper,
                                printable.of(office),
                                new Heights(page.height() * scale, room.height()),
                                fonts);
        double width = page.width() + strip / scale;
        double height = Math.max(page.height(), column.map(Column::height).orElse(0.0) / scale);
        return page.landscape()
                ? new Layout(Math.max(width, height + 1), height, 1 / scale, column)
                : new Layout(width, Math.max(height, width), 1 / scale, column);
    }

    private SourcePage drawn(
            SourcePage page,
            Layout layout,
            List<List<Rectangle2D>> passages,
            List<String> notes,
            List<String> lost)
            throws IOException {
        PDAppearanceStream form = form(layout);
        try (MarkDrawing drawing = new MarkDrawing(target, form, fonts, layout, page)) {
            drawing.page();
            drawing.passages(passages);
            layout.column().ifPresent(drawing::notes);
        }
        OptionalDouble first =
                passages.stream().flatMap(List::stream).mapToDouble(Rectangle2D::getY).min();
        OptionalDouble top =
                first.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(layout.height() - first.getAsDouble());
        return new SourcePage(
                form,
                new AffineTransform(),
                layout.width(),
                layout.height(),
                page.scan(),
                page.headings(),
                page.blackedOut(),
                page.hides(),
                new OfficeMarks(passages.size(), notes, top, lost));
    }

    /** Colours are mixed within it, so it looks the same whatever the reader's own are. */
    private PDAppearanceStream form(Layout layout) {
        PDAppearanceStream form = new PDAppearanceStream(target);
        form.setBBox(new PDRectangle((float) layout.width(), (float) layout.height()));
        form.setResources(new PDResources());
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.TYPE, COSName.GROUP);
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        group.setItem(COSName.CS, COSName.DEVICERGB);
        group.setBoolean(COSName.I, true);
        form.getCOSObject().setItem(COSName.GROUP, group);
        return form;
    }
}
