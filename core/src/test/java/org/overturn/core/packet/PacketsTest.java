package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

class PacketsTest {

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    @Test
    void indexLinksAndBookmarksOpenTheSlipSheetsTheyName() throws Exception {
        Packet packet = packets.assemble(Fixtures.request(bundle()), target());
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.pages()).isEqualTo(packet.pages());
            assertThat(pdf.bookmarks())
                    .containsEntry("First-level appeal letter", 1)
                    .containsEntry("Index of exhibits", 2);
            assertThat(pdf.links(2)).hasSize(2 * packet.exhibits().size() + 1);
            for (PlacedExhibit exhibit : packet.exhibits()) {
                String name = "Exhibit " + exhibit.letter();
                assertThat(pdf.bookmarks())
                        .containsEntry(name + ": " + exhibit.title(), exhibit.firstPage());
                assertThat(pdf.text(exhibit.firstPage())).contains(name).contains(exhibit.title());
                assertThat(pdf.links(2)).contains(exhibit.firstPage());
                assertThat(pdf.text(2))
                        .contains(exhibit.firstPage() + "\u2013" + exhibit.lastPage());
            }
        }
    }

    @Test
    void whatTheLetterCitesOpensTheExhibitOrItsPage() throws Exception {
        PacketRequest request = Fixtures.request(bundle());
        String letter =
                "<section lang=\"en\"><h1 title=\"Exhibit A\">See Exhibit D.</h1><p>See Ex. D, p. 1,"
                        + " Ex. D, p. 999, and Exhibit Z.</p></section>";

        Packet packet =
                packets.assemble(
                        new PacketRequest(
                                request.appealNumber(),
                                request.date(),
                                request.letterTitle(),
                                letter,
                                request.remittance(),
                                request.adjudication(),
                                request.assessment(),
                                request.documents()),
                        target());

        int slip = packet.exhibits().get(3).firstPage();
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.links(1)).containsExactly(slip, slip + 1, slip);
        }
    }

    @Test
    void aSignatureThatIsAPictureIsDrawn() throws Exception {
        BufferedImage drawn = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        PacketRequest request = Fixtures.request(List.of());
        String letter =
                "<section lang=\"en\"><h1>A</h1><p><img alt=\"Signature of Ada Marsh\""
                        + " style=\"height: 48pt\" src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png.toByteArray())
                        + "\"/></p></section>";

        packets.assemble(
                new PacketRequest(
                        request.appealNumber(),
                        request.date(),
                        request.letterTitle(),
                        letter,
                        request.remittance(),
                        request.adjudication(),
                        request.assessment(),
                        request.documents()),
                target());

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.document().getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void exhibitsStandInCustomaryOrderWithoutGapsBetweenThem() throws Exception {
        Packet packet = packets.assemble(Fixtures.request(bundle()), target());
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
        PacketRequest request = Fixtures.request(bundle());
        Packet first = packets.assemble(request, target());
        byte[] bytes = Files.readAllBytes(target());
        Packet second = new Packets(Codes.standard()).assemble(request, folder.resolve("2.pdf"));
        assertThat(Files.readAllBytes(folder.resolve("2.pdf"))).isEqualTo(bytes);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void everyPageBearsItsNumbersAndNoMoreThanTheEndOfTheMemberId() throws Exception {
        Packet packet = packets.assemble(Fixtures.request(bundle()), target());
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
        packets.assemble(Fixtures.request(bundle()), target());
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text())
                    .contains("Lumbar injection page 1", "Visit of February 12 page 3");
            String roles = Structure.outline(pdf.document());
            assertThat(roles).doesNotContain("Figure").contains("Table", "H1", "TH");
        }
    }

    @Test
    void damagedAndEncryptedDocumentsAreNamedInTheirPlaceAndTheRestGoesOn() throws Exception {
        Path damaged = Files.writeString(folder.resolve("damaged"), "%PDF-1.7 and then nothing");
        Path locked = Sources.encrypted(folder.resolve("locked.pdf"));
        List<PacketDocument> documents =
                List.of(
                        Fixtures.document(DocumentKind.ORDER, "Order", MediaType.PDF, damaged),
                        Fixtures.document(DocumentKind.POLICY, "Policy", MediaType.PDF, locked),
                        Fixtures.document(
                                DocumentKind.LAB_RESULT,
                                "Gone",
                                MediaType.PNG,
                                folder.resolve("no")),
                        lmn());
        Packet packet = packets.assemble(Fixtures.request(documents), target());
        assertThat(packet.issues())
                .extracting(Issue::code)
                .containsExactly(
                        IssueCode.DOCUMENT_UNREADABLE,
                        IssueCode.DOCUMENT_UNREADABLE,
                        IssueCode.DOCUMENT_ENCRYPTED);
        assertThat(packet.exhibits()).hasSize(5);
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(2)).contains("Not enclosed. Exhibit C is missing");
            assertThat(pdf.text()).contains("asks for a password", "Lumbar injection page 2");
        }
    }

    @Test
    void aCharacterThatPrintsAsABoxIsAnIssueThatNamesThePlaceAndNoPatient() throws Exception {
        List<PacketDocument> documents =
                List.of(
                        Fixtures.text(folder, DocumentKind.ORDER, "Order", "MRI \u4e2d"),
                        Fixtures.text(folder, DocumentKind.POLICY, "Policy", "na\u00efve \u25a1"),
                        lmn());
        PacketRequest odd =
                Fixtures.request(
                        "<p>Dear Nora \u5b57</p>", Fixtures.claimOf("Q\u4e2dILL"), documents);

        assertThat(packets.assemble(odd, target()).issues())
                .allMatch(issue -> issue.code() == IssueCode.CHARACTER_UNPRINTABLE)
                .extracting(Issue::message)
                .containsExactly(
                        boxed("the letter"),
                        boxed("the remittance page (exhibit A)"),
                        boxed("exhibit C"));
    }

    private static String boxed(String place) {
        return "The packet's fonts lack a character of "
                + place
                + " and print a box; write it in Latin letters.";
    }

    @Test
    void aClaimNumberInForeignLettersDoesNotStopThePacket() throws Exception {
        Packet packet =
                packets.assemble(
                        Fixtures.request(
                                "<p>Dear plan</p>", Fixtures.claimNumbered("\u4e2d7"), List.of()),
                        target());

        assertThat(packet.issues()).hasSize(1);
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(1)).contains("Claim \u25a17");
        }
    }

    @Test
    void whatWouldPrintStaysAndWhatActsIsLeftBehind() throws Exception {
        Path file = Sources.withLinksScriptsAndStamp(folder.resolve("busy.pdf"));
        packets.assemble(
                Fixtures.request(
                        List.of(
                                Fixtures.document(
                                        DocumentKind.ORDER, "Order", MediaType.PDF, file))),
                target());
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(6)).contains("Signed in ink");
            assertThat(pdf.document().getPage(5).getAnnotations()).isEmpty();
            assertThat(pdf.document().getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.document().getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .containsOnlyKeys("manifest.json");
            assertThat(pdf.document().getDocumentCatalog().getNames().getJavaScript()).isNull();
        }
        assertThat(Files.readString(target(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("app.alert")
                .doesNotContain("/URI");
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

    private List<PacketDocument> bundle() throws Exception {
        return List.of(
                Fixtures.pdf(
                        folder,
                        DocumentKind.PROGRESS_NOTE,
                        "Visit of February 12",
                        PDRectangle.LETTER,
                        0,
                        3),
                Fixtures.pdf(folder, DocumentKind.IMAGING_REPORT, "MRI", PDRectangle.A4, 90, 1),
                Fixtures.text(
                        folder, DocumentKind.PROOF_OF_FILING, "Acceptance", "277CA\nACCEPTED\n"),
                lmn());
    }

    private PacketDocument lmn() throws Exception {
        return Fixtures.pdf(
                folder,
                DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                "Lumbar injection",
                PDRectangle.LEGAL,
                0,
                2);
    }

    private Path target() {
        return folder.resolve("packet.pdf");
    }
}
