package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;

/** What stands in a packet, in which order and under which numbers. */
class PacketsTest {

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    @Test
    void indexLinksAndBookmarksOpenTheSlipSheetsTheyName() throws Exception {
        Packet packet = packets.assemble(Fixtures.request(Bundle.in(folder)), target());
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.pages()).isEqualTo(packet.pages());
            assertThat(pdf.bookmarks())
                    .containsEntry("First-level appeal letter", 1)
                    .containsEntry("Index of exhibits", 2);
            assertThat(pdf.links(2)).hasSize(2 * packet.exhibits().size() + 2);
            for (PlacedExhibit exhibit : packet.exhibits()) {
                String name = "Exhibit " + exhibit.letter();
                assertThat(pdf.bookmarks())
                        .containsEntry(name + ": " + exhibit.title(), exhibit.firstPage());
                assertThat(pdf.text(exhibit.firstPage())).contains(name).contains(exhibit.title());
                assertThat(pdf.links(2)).contains(exhibit.firstPage());
                assertThat(pdf.links(exhibit.firstPage()))
                        .as("back to the index")
                        .containsExactly(2);
                assertThat(pdf.text(2))
                        .contains(exhibit.firstPage() + "\u2013" + exhibit.lastPage());
            }
        }
    }

    @Test
    void exhibitsStandInCustomaryOrderWithoutGapsBetweenThem() throws Exception {
        Packet packet = packets.assemble(Fixtures.request(Bundle.in(folder)), target());
        assertThat(packet.exhibits())
                .extracting(PlacedExhibit::title)
                .containsExactly(
                        "Remittance advice for the denied claim",
                        "Letter of medical necessity: Lumbar injection",
                        "Proof of timely filing: Acceptance",
                        "Progress note: Visit of February 12",
                        "Imaging report: MRI");
        int next = 3;
        for (PlacedExhibit exhibit : packet.exhibits()) {
            assertThat(exhibit.firstPage()).isEqualTo(next);
            next = exhibit.lastPage() + 1;
        }
        assertThat(next).isEqualTo(packet.pages() + 1);
    }

    @Test
    void sameRequestGivesTheSameBytes() throws Exception {
        PacketRequest request = Fixtures.request(Bundle.in(folder));
        Packet first = packets.assemble(request, target());
        byte[] bytes = Files.readAllBytes(target());
        Packet second = new Packets(Codes.standard()).assemble(request, folder.resolve("2.pdf"));
        assertThat(Files.readAllBytes(folder.resolve("2.pdf"))).isEqualTo(bytes);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void everyPageBearsItsNumbersAndNoMoreThanTheEndOfTheMemberId() throws Exception {
        Packet packet = packets.assemble(Fixtures.request(Bundle.in(folder)), target());
        try (Pdf pdf = new Pdf(target())) {
            for (int page = 1; page <= packet.pages(); page++) {
                assertThat(pdf.text(page))
                        .contains("Appeal APL-2026-00017")
                        .contains("Page " + page + " of " + packet.pages())
                        .contains("Claim 26031500123 \u00b7 Member ID ending 2117")
                        .contains("APL-2026-00017-%06d".formatted(page));
            }
        }
    }

    @Test
    void remittancePageShowsTheDeniedClaimAddedUpAndNoOtherClaim() throws Exception {
        packets.assemble(Fixtures.request(List.of()), target());
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(4))
                    .contains("Denied in part", "NORA B QUILL", "XQH880042117", "EFT990017")
                    .contains("CO-50", "Denied: medical necessity", "Remark N115")
                    .contains("Charge $1,610.00 \u2212 adjustments $1,430.00 = paid $180.00.")
                    .contains("March 15, 2026");
            assertThat(pdf.text())
                    .doesNotContain("STRANGER")
                    .doesNotContain("26031500999")
                    .doesNotContain("255.00");
        }
    }

    @Test
    void textOfCopiedPagesStaysTextAndIsTaggedAsParagraphs() throws Exception {
        packets.assemble(Fixtures.request(Bundle.in(folder)), target());
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text())
                    .contains("Lumbar injection page 1", "Visit of February 12 page 3");
            String roles = Structure.outline(pdf.document());
            assertThat(roles).doesNotContain("Figure").contains("Table", "H1", "TH");
        }
    }

    @Test
    void saysItsTitleAndLanguageButNoAuthor() throws Exception {
        packets.assemble(Fixtures.request(List.of()), target());
        try (Pdf pdf = new Pdf(target())) {
            var catalog = pdf.document().getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-US");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var info = pdf.document().getDocumentInformation();
            assertThat(info.getTitle()).isEqualTo("Appeal packet APL-2026-00017");
            assertThat(info.getCOSObject().containsKey(COSName.AUTHOR)).isFalse();
        }
    }

    private Path target() {
        return folder.resolve("packet.pdf");
    }
}
