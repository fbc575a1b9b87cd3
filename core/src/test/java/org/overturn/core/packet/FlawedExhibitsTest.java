package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What of its documents and of its words a packet can't print, and what it must not. */
class FlawedExhibitsTest {

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

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
                        Bundle.lmn(folder));
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
                        Bundle.lmn(folder));
        PacketRequest odd =
                Fixtures.request(
                        "<p>Dear Nora \u5b57</p>", DeniedClaim.claimOf("Q\u4e2dILL"), documents);

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
                                "<p>Dear plan</p>",
                                DeniedClaim.claimNumbered("\u4e2d7"),
                                List.of()),
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

    private Path target() {
        return folder.resolve("packet.pdf");
    }
}
