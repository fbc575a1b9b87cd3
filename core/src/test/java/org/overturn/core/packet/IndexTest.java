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
                int first = one.firstPage();
                int last = one.lastPage();
                assertThat(index)
                        .contains(
                                "\n%d\u2013%d\n%06d\u2013%06d\n"
                                        .formatted(first, last, first, last));
                assertThat(pdf.text(last)).contains("-" + PageStamps.figures(last));
            }
            assertThat(index).contains("February 12, 2026\nFebruary 12, 2026, 2 pages\n");
        }
    }

    @Test
    void theDayOnWhichADocumentCameIsNotCalledItsOwn() throws Exception {
        packet(note(1, new DocumentDay(DAY, true)), note(2, new DocumentDay(DAY, false)));

        try (Pdf pdf = new Pdf(folder.resolve("packet.pdf"))) {
            String index = pdf.text(pdf.bookmarks().get("Index of exhibits"));
            assertThat(index).contains("Progress note, received February 12, 2026\n2 pages\n");
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
