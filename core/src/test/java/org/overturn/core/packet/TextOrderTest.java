package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;

/** That programs which take the text out of a packet read its pages in order. */
class TextOrderTest {

    @TempDir Path folder;

    private PacketRequest request;
    private Path file;
    private Packet packet;
    private Pdf pdf;

    @BeforeEach
    void assemble() throws Exception {
        request =
                Fixtures.request(
                        List.of(
                                Fixtures.text(
                                        folder,
                                        DocumentKind.CALL_LOG,
                                        "Calls of a title that is long enough to take two lines in"
                                                + " the index of exhibits",
                                        "09:10  Called the plan\n09:40  Was told to write\n"),
                                Fixtures.text(folder, DocumentKind.ORDER, "Order", "MRI\n")));
        file = folder.resolve("packet.pdf");
        packet = new Packets(Codes.standard()).assemble(request, file);
        pdf = new Pdf(file);
    }

    @AfterEach
    void close() throws Exception {
        pdf.close();
    }

    @Test
    void textTakenOutReadsAsTheTagsDo() throws Exception {
        assertThat(plain(body(false))).isEqualTo(plain(tagged()));
    }

    @Test
    void letterAndRemittanceReadAsTheyWereWritten() throws Exception {
        assertThat(plain(body(false)))
                .contains(words(request.letterHtml()))
                .contains(words(PacketHtml.remittance(Codes.standard(), request)));
    }

    @Test
    void rowsOfTheIndexReadOneAfterTheOther() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (PlacedExhibit exhibit : packet.exhibits()) {
            int pages = exhibit.pageCount() - 1;
            rows.append(exhibit.letter())
                    .append(exhibit.title())
                    .append(exhibit.letter().equals("A") ? "March 15, 2026, " : "")
                    .append(pages == 1 ? "1 page" : pages + " pages")
                    .append("%d\u2013%d".formatted(exhibit.firstPage(), exhibit.lastPage()))
                    .append("%06d\u2013%06d".formatted(exhibit.firstPage(), exhibit.lastPage()));
        }
        assertThat(plain(body(false))).contains(plain(rows.toString()));
    }

    /** Cells of one line each, as programs see them that go by the place on the page. */
    @Test
    void readByPlaceARowIsALine() throws Exception {
        assertThat(body(true).lines().map(String::strip))
                .contains("Claim 26031500123", "C Order 7\u20138")
                .contains("1 page 000007\u2013000008")
                .contains("Patient NORA B QUILL Member ID XQH880042117")
                .contains("$1,610.00 $180.00 $1,370.00 $30.00")
                .contains("62323 02/12/2026 1 $1,220.00 $1,220.00 $0.00");
    }

    @Test
    void popplerReadsTheSame() throws Exception {
        String read = new String(poppler().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(plain(read))
                .contains(words(request.letterHtml()))
                .contains(words(PacketHtml.remittance(Codes.standard(), request)));
    }

    private Process poppler() {
        try {
            return new ProcessBuilder("pdftotext", "-raw", file.toString(), "-").start();
        } catch (IOException e) {
            assumeTrue(false, "no pdftotext here");
            throw new IllegalStateException(e);
        }
    }

    /** Without what stands at the foot of each page. */
    private String body(boolean byPlace) throws IOException {
        PDFTextStripper stripper = new Body();
        stripper.setSortByPosition(byPlace);
        return stripper.getText(pdf.document());
    }

    private static final class Body extends PDFTextStripper {

        @Override
        protected void processTextPosition(TextPosition position) {
            if (position.getTextMatrix().getTranslateY() >= Sheet.FOOTER_HEIGHT) {
                super.processTextPosition(position);
            }
        }
    }

    private String tagged() throws IOException {
        Map<COSBase, Map<Integer, String>> marked = new HashMap<>();
        for (PDPage page : pdf.document().getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor
                    .getMarkedContents()
                    .forEach(c -> texts.merge(c.getMCID(), text(c), String::concat));
            marked.put(page.getCOSObject(), texts);
        }
        List<String> found = new ArrayList<>();
        read(pdf.document().getDocumentCatalog().getStructureTreeRoot(), marked, found);
        return String.join("", found);
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    private static void read(
            PDStructureNode node, Map<COSBase, Map<Integer, String>> marked, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                read(element, marked, found);
            } else if (node instanceof PDStructureElement element) {
                PDPage page = element.getPage();
                int id = kid instanceof Integer number ? number : -1;
                if (kid instanceof PDMarkedContentReference reference) {
                    page = reference.getPage() == null ? page : reference.getPage();
                    id = reference.getMCID();
                }
                if (page != null && id >= 0) {
                    found.add(marked.get(page.getCOSObject()).getOrDefault(id, ""));
                }
            }
        }
    }

    private static String words(String html) {
        String text =
                Pattern.compile("&#(x?)([0-9A-Fa-f]+);")
                        .matcher(html.replaceAll("<[^>]*>", ""))
                        .replaceAll(c ->
                                Matcher.quoteReplacement(
                                        Character.toString(
                                                Integer.parseInt(
                                                        c.group(2),
                                                        c.group(1).isEmpty() ? 10 : 16))));
        return plain(
                text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
