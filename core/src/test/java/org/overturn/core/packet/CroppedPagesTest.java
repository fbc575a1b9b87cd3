package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.overturn.core.packet.PacketBytes.all;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Passage;

/** What an office cropped away is nowhere in the packet; what is seen of the page is. */
class CroppedPagesTest {

    private static final PDRectangle SEEN = new PDRectangle(100, 300, 400, 400);
    private static final COSName DRAWING = COSName.getPDFName("Drawing");

    @TempDir Path folder;
    private final Packets packets = new Packets(Codes.standard());
    private Path target;

    @BeforeEach
    void choose() {
        target = folder.resolve("packet.pdf");
    }

    @ParameterizedTest(name = "page turned by {0}")
    @ValueSource(ints = {0, 90, 180, 270})
    void wordsBeyondTheCropBoxAreGoneAndWhatIsSeenIsAPicture(int rotation) throws Exception {
        assemble(note(rotation, 150, 100, ""), Handling.NONE);
        double alone = dark();
        assertThat(all(target)).contains("Seen today");

        assemble(note(rotation, 150, 100, "Zebulon Quagmire"), Handling.NONE);

        assertThat(all(target)).doesNotContain("Zebulon", "Quagmire", "Seen today");
        assertThat(dark()).isPositive().isCloseTo(alone, withinPercentage(30));
        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text()).contains("The other page").doesNotContain("blacked out");
        }
    }

    @ParameterizedTest(name = "{2} at {0}, {1}")
    @CsvSource({
        "150, 100, '   '", // a blank shows nothing
        "150, 290, ''",
        "450, 400, Word", // seen in part only, at the edge of what is
        "110, 302, Edge"
    })
    void aCroppedPageThatHidesNoWordsKeepsItsText(int x, int y, String words) throws Exception {
        assemble(note(0, x, y, words), Handling.NONE);

        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text()).contains("Seen today", "The other page", words.strip());
        }
    }

    @ParameterizedTest(name = "at {0}, {1}")
    @CsvSource({"150, 100", "150, 293", "20, 500", "550, 500", "480, 500", "150, 705", "150, -40"})
    void oneWordAnywhereAroundIsEnough(int x, int y) throws Exception {
        assemble(note(0, x, y, "Quagmire"), Handling.NONE);

        assertThat(all(target)).doesNotContain("Quagmire");
    }

    @Test
    void otherPagesDontBringItAlongInASharedDictionary() throws Exception {
        assemble(shared(), Handling.NONE);

        assertThat(all(target)).doesNotContain("Quagmire").contains("The other page");
    }

    @Test
    void whatIsSeenOfSuchAPageCanBeMarkedAndWhatIsNotCant() throws Exception {
        PacketDocument note = note(0, 150, 100, "Zebulon Quagmire");
        Packet seen = assemble(note, marking("today"));
        assertThat(seen.issues()).isEmpty();
        assertThat(all(target)).doesNotContain("Zebulon", "Quagmire", "Seen today");
        assertThat(yellow()).isPositive();

        Packet hidden = assemble(note, marking("Quagmire"));
        assertThat(hidden.issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.MARK_NOT_DRAWN);
        assertThat(yellow()).isZero();
    }

    private static Handling marking(String words) {
        Mark mark = new Mark("document-7", Passage.of(1, words), "", "ada", Instant.EPOCH);
        return new Handling(0, Set.of(), List.of(), List.of(mark));
    }

    @Test
    void wordsAreStillBlackedOutOnSuchAPage() throws Exception {
        PacketDocument note = note(0, 150, 100, "Zebulon Quagmire");
        assemble(note, new Handling(0, Set.of(), List.of(Passage.of(1, "today"))));

        assertThat(all(target)).doesNotContain("Zebulon", "Quagmire", "Seen today");
        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text()).contains("The other page", "Parts of page 1 blacked out");
        }
    }

    private Packet assemble(PacketDocument document, Handling handling) {
        return packets.assemble(Fixtures.request(List.of(document.handled(handling))), target);
    }

    /** Some words are seen, others stand where they are told to. */
    private PacketDocument note(int rotation, int x, int y, String hidden) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            page.setRotation(rotation);
            page.setCropBox(SEEN);
            document.addPage(page);
            try (PDPageContentStream content = content(document, page)) {
                write(content, 150, 500, "Seen today");
                write(content, x, y, hidden);
                content.addRect(90, 290, 420, 420); // a printer's mark
                content.stroke();
            }
            return saved(document);
        }
    }

    /** Two pages with one dictionary, of which the first alone draws what it hides. */
    private PacketDocument shared() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject drawing = new PDFormXObject(document);
            drawing.setBBox(PDRectangle.LETTER);
            PDResources resources = new PDResources();
            COSName font = resources.add(new PDType1Font(FontName.HELVETICA));
            resources.put(DRAWING, drawing);
            try (var out = drawing.getStream().createOutputStream()) {
                String hidden = "BT /%s 20 Tf 150 100 Td (Quagmire) Tj ET";
                out.write(hidden.formatted(font.getName()).getBytes(StandardCharsets.US_ASCII));
            }
            drawing.setResources(new PDResources());
            drawing.getResources().put(font, resources.getFont(font));
            PDPage page = new PDPage(PDRectangle.LETTER);
            page.setCropBox(SEEN);
            page.setResources(resources);
            document.addPage(page);
            try (PDPageContentStream content = content(document, page)) {
                content.drawForm(drawing);
            }
            return saved(document);
        }
    }

    /** With a second page of the first one's dictionary, all of which is seen. */
    private PacketDocument saved(PDDocument document) throws IOException {
        PDPage other = new PDPage(PDRectangle.LETTER);
        other.setResources(document.getPage(0).getResources());
        document.addPage(other);
        try (PDPageContentStream content = content(document, other)) {
            write(content, 100, 500, "The other page");
        }
        Path file = folder.resolve("note.pdf");
        document.save(file.toFile());
        return new PacketDocument(
                Optional.of(7L), DocumentKind.PROGRESS_NOTE, "Visit", MediaType.PDF, file);
    }

    private static PDPageContentStream content(PDDocument document, PDPage page)
            throws IOException {
        return new PDPageContentStream(document, page, AppendMode.OVERWRITE, false);
    }

    private static void write(PDPageContentStream content, int x, int y, String words)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 20);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private double dark() throws IOException {
        return share(colour -> (colour & 0xff) < 128);
    }

    private double yellow() throws IOException {
        return share(colour -> (colour & 0xffff) > 0xc000 && (colour & 0xff) < 128);
    }

    /** How much of the exhibit's page is of these colours, above its footer. */
    private double share(IntPredicate colours) throws IOException {
        try (Pdf pdf = new Pdf(target)) {
            BufferedImage image = new PDFRenderer(pdf.document()).renderImage(5, 2);
            long found = 0;
            for (int y = 0; y < image.getHeight() - 160; y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    found += colours.test(image.getRGB(x, y)) ? 1 : 0;
                }
            }
            return (double) found / image.getWidth() / image.getHeight();
        }
    }
}
