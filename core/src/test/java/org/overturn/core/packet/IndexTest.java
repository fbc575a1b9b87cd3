package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;

/** What the index says of each exhibit. */
class IndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 12);

    @TempDir Path folder;

    @Test
    void eachExhibitHasItsDayItsPagesAndTheNumbersOnThem() throws Exception {
        Packet packet =
                packet(note(1, new DocumentDay(DAY, true)), note(2, new DocumentDay(DAY, false)));

        try (Pdf pdf = new Pdf(folder.resolve("packet.pdf"))) {
            String index = pdf.text(pdf.bookmarks().get("Index of exhibits"));
            for (PlacedExhibit one : packet.exhibits()) {
                assertThat(index)
                        .contains(
                                one.firstPage()
                                        + "\u2013"
                                        + one.lastPage()
                                        + " "
                                        + PageStamps.figures(one.firstPage())
                                        + "\u2013"
                                        + PageStamps.figures(one.lastPage()));
                assertThat(pdf.text(one.lastPage()))
                        .contains("-" + PageStamps.figures(one.lastPage()));
            }
            assertThat(index).contains("Progress note, February 12, 2026 02/12/2026 2 pages");
        }
    }

    @Test
    void theDayOnWhichADocumentCameIsNotCalledItsOwn() throws Exception {
        packet(note(1, new DocumentDay(DAY, true)), note(2, new DocumentDay(DAY, false)));

        try (Pdf pdf = new Pdf(folder.resolve("packet.pdf"))) {
            String index = pdf.text(pdf.bookmarks().get("Index of exhibits"));
            assertThat(index.replaceAll("\\s+", " "))
                    .contains("Progress note, received February 12, 2026 \u2013 2 pages");
        }
    }

    private Packet packet(PacketDocument... documents) {
        return new Packets(Codes.standard())
                .assemble(
                        Fixtures.request(
                                "<section lang=\"en\"><h1>Appeal</h1></section>",
                                DeniedClaim.claim(),
                                List.of(documents)),
                        folder.resolve("packet.pdf"));
    }

    private PacketDocument note(long id, DocumentDay day) throws Exception {
        PacketDocument made =
                Fixtures.pdf(
                        folder, DocumentKind.PROGRESS_NOTE, "n" + id, PDRectangle.LETTER, 0, 2);
        return new PacketDocument(
                Optional.of(id),
                made.kind(),
                "",
                made.mediaType(),
                made.path(),
                2,
                Optional.of(day));
    }
}
