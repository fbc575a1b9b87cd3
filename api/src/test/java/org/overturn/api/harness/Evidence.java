package org.overturn.api.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.overturn.core.worklist.WorkItem;

/** Documents and appealed denials for tests. */
public final class Evidence {

    private Evidence() {}

    /** A page for each text. */
    public static byte[] pdf(String... texts) {
        try (PDDocument document = new PDDocument()) {
            for (String text : texts) {
                add(document, text);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }

    /** Denials in the order of the worklist whose appeals are open, one of each account. */
    public static List<WorkItem> appealed(Office office) {
        List<WorkItem> items = WorkItems.list(office);
        return items.stream()
                .filter(item -> item.appealId().isPresent())
                .filter(item ->
                        items.stream()
                                        .filter(other ->
                                                other.claim()
                                                        .accountNumber()
                                                        .equals(item.claim().accountNumber()))
                                        .count()
                                == 1)
                .toList();
    }
}
