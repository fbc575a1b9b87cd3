package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.issue.Issue;
import org.overturn.core.letter.NamedValues;
import org.overturn.core.packet.form.MadeForm;
import org.overturn.core.packet.form.PayerForms;
import org.overturn.core.packet.form.RequestForms;
import org.overturn.core.packet.proof.Manifest;
import org.overturn.core.packet.proof.Manifest.Kind;
import org.overturn.core.packet.proof.PacketChecks;
import org.overturn.core.payer.LineOfBusiness;

/** Forms of payers in packets: filled, in their place, counted as every other page. */
class FormsInPacketTest {

    private static final String MAPPING =
            """
            title: Dispute form
            place: %s
            fields:
              patient: patient.name
              member: coverage.memberId
              mail: contact.email?
            """;

    private static final NamedValues KNOWN =
            new NamedValues(
                    Map.of("patient.name", "Nora Quill", "coverage.memberId", "XQH880042117"),
                    List.of());

    private final Packets packets = new Packets(Codes.standard());

    @TempDir private Path folder;

    @Test
    void aFilledFormIsPageOneAndEveryNumberMovesOn() throws Exception {
        Packet packet = assemble(forms("FIRST", KNOWN));

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(1)).contains("Dispute", "Nora Quill", "XQH880042117", "-000001");
            assertThat(pdf.text(2)).contains("First-level appeal", "Page 2 of " + packet.pages());
            assertThat(pdf.bookmarks())
                    .containsEntry("Dispute form", 1)
                    .containsEntry("First-level appeal letter", 2)
                    .containsEntry("Index of exhibits", 3);
            assertThat(pdf.text(3)).contains(form(1), letter("2"));
            assertThat(pdf.links(3)).startsWith(1, 1, 2, 2);
            assertThat(packet.exhibits().getFirst().firstPage()).isEqualTo(4);
            assertThat(pdf.links(3)).contains(4);
        }
        assertThat(packet.issues()).isEmpty();
    }

    private static String form(int page) {
        return "Dispute form\nMarch 20, 2026\n" + page + "\n00000" + page;
    }

    private static String letter(String pages) {
        return "letter\nMarch 20, 2026\n" + pages + "\n00000";
    }

    @Test
    void aLetterOfSeveralPagesBehindAFormBeginsWhereTheIndexSays() throws Exception {
        String letter = "<p>" + "One of many sentences. ".repeat(12) + "</p>";
        packets.assemble(
                Fixtures.request(letter.repeat(60), DeniedClaim.claim(), List.of())
                        .with(forms("FIRST", KNOWN)),
                target());

        Manifest manifest = PacketChecks.check(target()).manifest().orElseThrow();
        int last = manifest.parts().get(1).lastPage();
        assertThat(last).isGreaterThan(3);
        assertThat(manifest.parts().getFirst().lastPage()).isEqualTo(1);
        assertThat(manifest.parts().get(1).firstPage()).isEqualTo(2);
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(last + 1)).contains(form(1), letter("2\u2013" + last));
            assertThat(pdf.links(last + 1)).startsWith(1, 1, 2, 2);
        }
    }

    @Test
    void aLetterOfSeveralPagesWithoutAFormBeginsOnPageOne() throws Exception {
        String letter = "<p>" + "One of many sentences. ".repeat(12) + "</p>";
        packets.assemble(
                Fixtures.request(letter.repeat(60), DeniedClaim.claim(), List.of()), target());

        Manifest manifest = PacketChecks.check(target()).manifest().orElseThrow();
        int last = manifest.parts().getFirst().lastPage();
        assertThat(last).isGreaterThan(2);
        assertThat(manifest.parts().getFirst().firstPage()).isOne();
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(last + 1)).contains(letter("1\u2013" + last));
        }
    }

    @Test
    void aFormBehindTheLetterStandsBeforeTheIndex() throws Exception {
        assemble(forms("BEHIND", KNOWN));

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(1)).contains("First-level appeal");
            assertThat(pdf.text(2)).contains("Nora Quill");
            assertThat(pdf.text(3)).contains(letter("1"), form(2));
        }
    }

    @Test
    void theManifestNamesTheFormAndTheFileItWasMadeOf() throws Exception {
        RequestForms forms = forms("FIRST", KNOWN);
        assemble(forms);

        Manifest manifest = PacketChecks.check(target()).manifest().orElseThrow();

        assertThat(manifest.parts().getFirst())
                .satisfies(part -> {
                    assertThat(part.kind()).isEqualTo(Kind.FORM);
                    assertThat(part.title()).isEqualTo("Dispute form");
                    assertThat(part.lastPage()).isEqualTo(1);
                    assertThat(part.source()).isEqualTo("forms/dispute.pdf");
                    assertThat(part.sha256()).isEqualTo(forms.forms().getFirst().sha256());
                });
        assertThat(manifest.parts().get(1).firstPage()).isEqualTo(2);
    }

    @Test
    void theSameFormGivesTheSameBytes() throws Exception {
        assemble(forms("FIRST", KNOWN));
        byte[] first = Files.readAllBytes(target());
        assemble(forms("FIRST", KNOWN));
        assertThat(Files.readAllBytes(target())).isEqualTo(first);
    }

    @Test
    void nothingOfTheFormCanBeFilledInOrRunsAnyMore() throws Exception {
        assemble(forms("FIRST", KNOWN));

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.document().getDocumentCatalog().getAcroForm()).isNull();
            assertThat(pdf.document().getPage(0).getAnnotations()).isEmpty();
        }
        assertThat(
                        new String(
                                Files.readAllBytes(target()),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("/AcroForm", "app.alert", "/JavaScript");
    }

    @Test
    void whatIsNotKnownIsAskedForUnlessTheMappingLetsItLack() throws Exception {
        Packet packet = assemble(forms("FIRST", NamedValues.NONE));

        assertThat(packet.issues())
                .extracting(Issue::message)
                .containsExactly(
                        "Name of the patient, for the form Dispute form",
                        "Member ID of the patient, for the form Dispute form");
    }

    @Test
    void aTextWithoutRoomIsNotCutButAskedForShorter() throws Exception {
        NamedValues values =
                new NamedValues(
                        Map.of("patient.name", "Nora ".repeat(40), "coverage.memberId", "X1"),
                        List.of());

        Packet packet = assemble(forms("FIRST", values));

        assertThat(packet.issues())
                .extracting(Issue::message)
                .containsExactly(
                        "A shorter text for the field \"patient\" (patient.name), for the form Dispute"
                                + " form");
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(1)).doesNotContain("Nora");
        }
    }

    @Test
    void charactersThatTheFormsOwnFontLacksArePrinted() throws Exception {
        NamedValues values =
                new NamedValues(
                        Map.of("patient.name", "Zo\u00eb \u0141uczak", "coverage.memberId", "X1"),
                        List.of());
        assemble(forms("FIRST", values));
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(1)).contains("Zo\u00eb \u0141uczak");
        }
    }

    private RequestForms forms(String place, NamedValues values) throws IOException {
        Path forms = folder.resolve("forms");
        if (Files.notExists(forms)) {
            new MadeForm("Dispute")
                    .text("patient", 650, 200)
                    .text("member", 620, 200)
                    .text("mail", 590, 200)
                    .into(forms, "dispute", MAPPING.formatted(place));
        }
        return PayerForms.in(forms)
                .choose(Optional.empty(), LineOfBusiness.COMMERCIAL_CONTRACT, 1, values);
    }

    private Packet assemble(RequestForms forms) {
        return packets.assemble(Fixtures.request(List.of()).with(forms), target());
    }

    private Path target() {
        return folder.resolve("packet.pdf");
    }
}
