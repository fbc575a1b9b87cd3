package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.packet.PacketRequest;
import org.overturn.core.packet.Packets;

/** Letters as they are printed; the PDFs stay in target/letters to be looked at. */
class LetterPagesTest {

    private static final Path FOLDER = Path.of("target/letters");

    /** The window of a #10 envelope over a sheet folded in three, in points from its top edge. */
    private static final float WINDOW_TOP = 2.04f * 72;

    private static final float WINDOW_BOTTOM = 3.17f * 72;

    private final Codes codes = Codes.standard();

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void theAddressLiesInTheWindowAndTheSignatureIsNotAlone(String template) throws IOException {
        Path file = FOLDER.resolve(template + ".pdf");
        AnAppeal appeal = LetterCases.complete(template);
        Letter letter = new Letters(codes).write(appeal.request(), template);
        new Packets(codes)
                .assemble(
                        new PacketRequest(
                                "APL-2026-00001",
                                appeal.request().date(),
                                letter.title(),
                                letter.bodyHtml(),
                                AppealedClaim.remittance(),
                                appeal.adjudication(),
                                new DenialRules(codes).assess(appeal.adjudication()),
                                List.of()),
                        file);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Lines lines = Lines.of(document);
            if (letter.bodyHtml().contains("class=\"recipient\"")) {
                assertAddressInWindow(lines);
            }
            if (letter.bodyHtml().contains("class=\"signature\"")) {
                assertSignatureNotAlone(lines);
            }
            if (letter.bodyHtml().contains("class=\"enclosures\"")) {
                assertThat(lines.pageOf("Enclosures"))
                        .as("the enclosures stand with the signature")
                        .isEqualTo(lines.pageOf("(Signature|Firma): _.*"));
            }
        }
    }

    static Stream<String> templates() {
        return LetterCases.templates().stream();
    }

    private static void assertAddressInWindow(Lines lines) {
        List<Line> address =
                lines.ofPage(1).stream()
                        .filter(line ->
                                line.text().equals("Prairie Medicare Contractors")
                                        || line.text().equals("Redeterminations")
                                        || line.text().equals("P.O. Box 500")
                                        || line.text().equals("Peoria, IL 61601")
                                        || line.text().equals("AVERY J ROWAN")
                                        || line.text().startsWith("7 Oak Lane"))
                        .filter(line -> line.bottom() < 4 * 72)
                        .toList();

        assertThat(address)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> {
                    assertThat(line.top()).isGreaterThan(WINDOW_TOP);
                    assertThat(line.bottom()).isLessThan(WINDOW_BOTTOM);
                });
    }

    /** The page it stands on says something of the letter before it. */
    private static void assertSignatureNotAlone(Lines lines) {
        List<Line> page = lines.ofPage(lines.pageOf("(Signature|Firma): _.*"));
        int farewell = indexOf(page, "Sincerely,|Atentamente,");
        int signature = indexOf(page, "(Signature|Firma): _.*");

        assertThat(farewell).as("the closing stands on the signature's page").isNotNegative();
        assertThat(signature).isGreaterThan(farewell);
        assertThat(farewell).as("lines before the closing").isGreaterThan(1);
    }

    private static int indexOf(List<Line> page, String pattern) {
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).text().matches(pattern)) {
                return i;
            }
        }
        return -1;
    }

    private record Line(String text, float top, float bottom) {}

    /** The lines of each page with their places. */
    private static final class Lines extends PDFTextStripper {

        private final Map<Integer, List<Line>> pages = new TreeMap<>();

        static Lines of(PDDocument document) throws IOException {
            Lines lines = new Lines();
            lines.setSortByPosition(true);
            lines.getText(document);
            return lines;
        }

        List<Line> ofPage(int page) {
            return pages.getOrDefault(page, List.of());
        }

        int pageOf(String pattern) {
            return pages.entrySet().stream()
                    .filter(page -> indexOf(page.getValue(), pattern) >= 0)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        protected void writeString(String text, List<TextPosition> places) {
            TextPosition first = places.getFirst();
            pages.computeIfAbsent(getCurrentPageNo(), page -> new ArrayList<>())
                    .add(
                            new Line(
                                    text.strip(),
                                    first.getYDirAdj() - first.getHeightDir(),
                                    first.getYDirAdj()));
        }
    }
}
