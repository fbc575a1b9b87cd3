package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.archive.ArchiveCheck;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Passage;
import org.overturn.core.packet.proof.Manifest.Marked;
import org.overturn.core.packet.proof.PacketChecks;

/** Passages that are marked and notes beside them: the page's own text stays text. */
class MarkedPagesTest {

    private static final int PAGE = OneNote.FIRST_PAGE;
    private static final Passage WORDS = Passage.of(1, "SIX weeks  failed");

    @TempDir Path folder;
    private final Packets packets = new Packets(Codes.standard());
    private Path target;

    @BeforeEach
    void choose() {
        target = folder.resolve("packet.pdf");
    }

    private Packet assemble(PacketDocument document) {
        return packets.assemble(Fixtures.request(List.of(document)), target);
    }

    @ParameterizedTest(name = "{0} by {1}, turned by {2}")
    @CsvSource({
        "612, 792, 0", "612, 792, 90", "612, 792, 180", "612, 792, 270", "792, 612, 0",
        "300, 310, 0", "310, 300, 0", "600, 600, 90", "1700, 2200, 0", "260, 1400, 0",
        "2000, 300, 0"
    })
    void theYellowLiesOverTheWordsAndOverNoOthers(int width, int height, int rotation)
            throws Exception {
        PacketDocument note = OneNote.of(folder, new PDRectangle(width, height), rotation);
        assemble(OneNote.marked(note, OneNote.mark(WORDS, "Longer than the policy asks for")));

        BufferedImage page = OneNote.draw(target, PAGE);
        Rectangle yellow = OneNote.where(page, OneNote::isYellow);
        Rectangle red = OneNote.where(page, OneNote::isRed);
        assertThat(red.isEmpty()).isFalse();
        assertThat(yellow.contains(red)).as(yellow + " over " + red).isTrue();
        assertThat((double) yellow.width * yellow.height).isLessThan(3.0 * red.width * red.height);
        BufferedImage marked = page.getSubimage(yellow.x, yellow.y, yellow.width, yellow.height);
        assertThat(OneNote.where(marked, OneNote::isBlue).isEmpty()).isTrue();
        assertThat(yellow(marked)).isGreaterThan(0.5);
    }

    @Test
    void textIsReadInOrderAndTheNoteIsTheOffices() throws Exception {
        PacketDocument note = OneNote.of(folder, PDRectangle.LETTER, 0);
        Packet packet =
                assemble(
                        OneNote.marked(
                                note,
                                OneNote.mark(WORDS, "Zażółć gęślą jaźń"),
                                OneNote.mark(Passage.of(1), "Signed on the back")));

        assertThat(packet.issues()).isEmpty();
        try (Pdf pdf = new Pdf(target)) {
            String text = pdf.text(PAGE).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "Seen today",
                            OneNote.LINE,
                            "Return in a month",
                            "Note by ",
                            "Signed on the back",
                            "Note by ",
                            "Zażółć gęślą jaźń",
                            "Appeal ");
            assertThat(text).contains("Note by " + DeniedClaim.remittance().payee().name());
            for (int index : List.of(2, PAGE - 1)) {
                assertThat(pdf.text(index).replaceAll("\\s+", " "))
                        .contains("Yellow marks and notes on page 1 are by ");
            }
        }
        assertThat(ArchiveCheck.of(Files.readAllBytes(target)).obstacles()).isEmpty();
        assertThat(PacketChecks.check(target).manifest().orElseThrow().archive().standards())
                .isEqualTo("PDF/A-3b");
    }

    @Test
    void theManifestCountsThemAndTheSameInputsGiveTheSameBytes() throws Exception {
        PacketDocument note =
                OneNote.marked(
                        OneNote.of(folder, PDRectangle.LETTER, 0),
                        OneNote.mark(WORDS, "here"),
                        OneNote.mark(Passage.of(2), "there"));
        assemble(note);
        byte[] first = Files.readAllBytes(target);

        assertThat(PacketChecks.check(target).manifest().orElseThrow().parts())
                .flatExtracting(part -> part.listMarked())
                .containsExactly(new Marked(PAGE, 1, 1), new Marked(PAGE + 1, 0, 1));
        assemble(note);
        assertThat(target).hasBinaryContent(first);
    }

    @Test
    void aScanIsMarkedByARectangleAndItsNoteIsReadAloud() throws Exception {
        PacketDocument scan =
                Fixtures.image(folder, DocumentKind.ORDER, "scan.png", MediaType.PNG, 850, 1100);
        Passage half = Passage.of(1, new Box(0, 5_000, 10_000, 5_000));
        assemble(OneNote.marked(scan, OneNote.mark(half, "Signed here")));

        BufferedImage page = OneNote.draw(target, PAGE);
        assertThat(yellow(page)).isBetween(0.1, 0.5);
        try (Pdf pdf = new Pdf(target)) {
            assertThat(Structure.alternatives(pdf.document()))
                    .anyMatch(said ->
                            said.contains("The office marked a passage")
                                    && said.contains("Signed here"));
        }
    }

    @Test
    void whatTheLetterCitesOpensAtTheMarkedPassage() throws Exception {
        PacketDocument note = OneNote.of(folder, PDRectangle.LETTER, 0);
        PacketRequest plain = Fixtures.request(List.of(OneNote.marked(note)));
        String letter = "<section><p>It failed (Ex. B, p. 1), see Ex. B, p. 2.</p></section>";
        packets.assemble(
                Fixtures.request(
                        letter,
                        plain.adjudication(),
                        List.of(OneNote.marked(note, OneNote.mark(WORDS, "")))),
                target);

        try (Pdf pdf = new Pdf(target)) {
            List<Integer> tops =
                    pdf.document().getPage(0).getAnnotations().stream()
                            .map(PDAnnotationLink.class::cast)
                            .map(link -> (PDPageXYZDestination) destination(link))
                            .map(PDPageXYZDestination::getTop)
                            .toList();
            assertThat(pdf.links(1)).hasSize(2).doesNotHaveDuplicates();
            assertThat(tops.getFirst()).isBetween(400, 470);
            assertThat(tops.getLast()).isGreaterThan(780);
        }
    }

    private static Object destination(PDAnnotationLink link) {
        try {
            return ((PDActionGoTo) link.getAction()).getDestination();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void wordsThatAreNotThereAreSaidAndThePageGoesOut() throws Exception {
        PacketDocument note = OneNote.of(folder, PDRectangle.LETTER, 0);
        Packet packet =
                assemble(OneNote.marked(note, OneNote.mark(Passage.of(1, "eight weeks"), "x")));

        assertThat(packet.issues())
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.message())
                                .startsWith("Exhibit B: A passage to be marked"));
        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text(PAGE)).contains(OneNote.LINE).doesNotContain("Note by");
        }
    }

    static double yellow(BufferedImage page) {
        long yellow = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                yellow += OneNote.isYellow(page.getRGB(x, y)) ? 1 : 0;
            }
        }
        return (double) yellow / page.getWidth() / page.getHeight();
    }
}
