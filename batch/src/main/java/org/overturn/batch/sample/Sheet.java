package org.overturn.batch.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A document of US Letter pages, set from top to bottom. Sizes are points. */
final class Sheet implements AutoCloseable {

    private static final float MARGIN = 64;
    private static final float BOTTOM = 72;
    private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 14.5f;

    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;
    private final String footer;
    private PDPageContentStream page;
    private float y;

    Sheet(Typefaces faces, String title, String footer, LocalDate madeOn) throws IOException {
        regular = faces.regular(document);
        bold = faces.bold(document);
        this.footer = footer;
        identify(title, madeOn);
        page = turn();
    }

    /** Name in bold, lines below it, a rule across the page. */
    Sheet head(String name, List<String> lines) throws IOException {
        text(bold, 15, MARGIN, y, name);
        y -= 16;
        for (String line : lines) {
            text(regular, 9, MARGIN, y, line);
            y -= 11.5f;
        }
        page.setStrokingColor(0.2f, 0.3f, 0.45f);
        page.setLineWidth(1.2f);
        page.moveTo(MARGIN, y);
        page.lineTo(MARGIN + WIDTH, y);
        page.stroke();
        y -= 26;
        return this;
    }

    Sheet heading(String words) throws IOException {
        room(3 * LEADING);
        y -= 4;
        text(bold, 11.5f, MARGIN, y, words);
        y -= LEADING + 1;
        return this;
    }

    Sheet paragraph(String words) throws IOException {
        set(words, MARGIN, WIDTH);
        y -= 6;
        return this;
    }

    /** A label in bold and what it stands for, in two columns. */
    Sheet fact(String label, String value) throws IOException {
        room(LEADING);
        text(bold, SIZE, MARGIN, y, label);
        set(value, MARGIN + 128, WIDTH - 128);
        return this;
    }

    Sheet item(String words) throws IOException {
        room(LEADING);
        text(regular, SIZE, MARGIN + 8, y, "-");
        set(words, MARGIN + 20, WIDTH - 20);
        y -= 2;
        return this;
    }

    /** Turns the page unless so much of it is left. */
    Sheet keepTogether(float height) throws IOException {
        room(height);
        return this;
    }

    Sheet space() {
        y -= 10;
        return this;
    }

    /** A pen stroke over the name, as a hand would sign. */
    Sheet signature(String name, List<String> lines) throws IOException {
        room(70 + lines.size() * 12);
        y -= 34;
        new PenStroke(name).draw(page, MARGIN + 4, y + 10);
        page.setStrokingColor(0f, 0f, 0f);
        page.setLineWidth(0.5f);
        page.moveTo(MARGIN, y);
        page.lineTo(MARGIN + 220, y);
        page.stroke();
        y -= 13;
        text(bold, SIZE, MARGIN, y, name);
        for (String line : lines) {
            y -= 13;
            text(regular, SIZE - 1, MARGIN, y, line);
        }
        y -= 20;
        return this;
    }

    /** Ends the last page. The document may still be changed, but not written on. */
    PDDocument finish() throws IOException {
        page.close();
        List<PDPage> pages = new ArrayList<>();
        document.getPages().forEach(pages::add);
        for (int i = 0; i < pages.size(); i++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(
                            document,
                            pages.get(i),
                            PDPageContentStream.AppendMode.APPEND,
                            true,
                            true)) {
                write(foot, 8, MARGIN, footer + "   |   page " + (i + 1) + " of " + pages.size());
            }
        }
        return document;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        finish().save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void set(String words, float x, float width) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                put(line.toString(), x);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        put(line.toString(), x);
    }

    private void put(String line, float x) throws IOException {
        room(LEADING);
        text(regular, SIZE, x, y, line);
        y -= LEADING;
    }

    private float width(String words) throws IOException {
        return regular.getStringWidth(words) / 1000 * SIZE;
    }

    private void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            page.close();
            page = turn();
        }
    }

    private PDPageContentStream turn() throws IOException {
        PDPage next = new PDPage(PDRectangle.LETTER);
        document.addPage(next);
        y = PDRectangle.LETTER.getHeight() - 70;
        return new PDPageContentStream(document, next);
    }

    private void text(PDFont font, float size, float x, float at, String words) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, at);
        page.showText(words);
        page.endText();
    }

    private void write(PDPageContentStream foot, float size, float x, String words)
            throws IOException {
        foot.beginText();
        foot.setFont(regular, size);
        foot.newLineAtOffset(x, 40);
        foot.showText(words);
        foot.endText();
    }

    /** Dates and identity come from the content, so that the same sheet has the same bytes. */
    private void identify(String title, LocalDate madeOn) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Overturn sample");
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        day.setTimeInMillis(madeOn.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.setDocumentInformation(information);
        document.setDocumentId(madeOn.toEpochDay());
        COSArray id = new COSArray();
        byte[] name = (title + madeOn).getBytes(StandardCharsets.UTF_8);
        id.add(new COSString(name));
        id.add(new COSString(name));
        document.getDocument().setDocumentID(id);
    }
}
