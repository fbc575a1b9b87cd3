package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.link.PatientChecks;
import org.overturn.core.letter.EditedLetterApprovals;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.EditedLetters.Written;
import org.overturn.core.letter.Letter;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** What a signed letter cites stays what it cites, whatever comes or goes afterwards. */
class SignedLetterTest {

    private static final String DENIED =
            "CLP*PT1001*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*0**0**1~DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~";
    private static final String TEXT =
            "<section lang=\"en\"><h1>Appeal</h1><p>The visit is Exhibit B; the plan's rule"
                    + " is Exhibit C.</p><div class=\"enclosures\"><ul><li>Exhibit A: Remittance</li>"
                    + "<li>Exhibit B: Visit</li><li>Exhibit C: Policy</li></ul></div></section>";

    @TempDir private Path folder;
    private Office office;
    private long appeal;

    @BeforeEach
    void signALetterThatCitesANoteAndAPolicy() throws IOException {
        office = new Office(folder);
        office.receives("first.835", SmallRemittance.of("P", "T1", "0", DENIED));
        document("progress-note--Visit.txt", "Pain, walking distance of 20 feet.");
        document("policy--Criteria.txt", "Six weeks of therapy come first.");
        office.night();
        appeal = Long.parseLong(office.rows("select id from appeal").getFirst());
        sign(person("ada", Role.ADVOCATE), person("okafor", Role.PROVIDER));
    }

    @AfterEach
    void end() {
        office.close();
    }

    private void document(String name, String text) throws IOException {
        Path account = Files.createDirectories(folder.resolve("inbox/documents/PT1001"));
        Files.writeString(account.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Who person(String name, Role role) {
        Profile profile = new Profile(name, "", Set.of(role), Scope.ALL, Scope.ALL, false);
        User user = office.bean(Users.class).add(name, profile);
        return Who.person(Actor.person(name, ""), user);
    }

    private void sign(Who advocate, Who clinician) {
        EditedLetters letters = office.bean(EditedLetters.class);
        Letter.Draft draft = office.bean(LetterDrafts.class).write(appeal).draft();
        Approval letter = letters.open(advocate, appeal, draft);
        letter = letters.write(advocate, letter.seen(), new Written(TEXT, draft, true));
        letter = office.bean(Approvals.class).submit(advocate, letter.seen(), "");
        List<Waiver> waived =
                letters.review(letter, draft).findings().stream()
                        .map(finding -> new Waiver(finding.key(), "It is a test"))
                        .toList();
        EditedLetterApprovals steps = office.bean(EditedLetterApprovals.class);
        letter = steps.approve(clinician, letter.seen(), draft, waived);
        steps.sign(
                clinician,
                letter.seen(),
                draft,
                Attestation.typed("I attest all that it says.", "MD", "A-1"));
        rebuild();
    }

    private void rebuild() {
        office.bean(PacketBuilds.class).rebuild(appeal, Actor.program("test"));
    }

    private void receive(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        office.bean(Documents.class).receive(file, "PT1001", LocalDate.of(2026, 10, 2));
        rebuild();
    }

    private void withdraw(DocumentKind kind) {
        Documents documents = office.bean(Documents.class);
        Document document =
                documents.listForClaim("PT1001").stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        documents.withdraw(document);
        rebuild();
    }

    /** Letter and index; they stand before the first exhibit. */
    private String firstPages() throws IOException {
        Path packet = folder.resolve("outbox/packets/APL-2026-00001.pdf");
        try (PDDocument document = Loader.loadPDF(packet.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true); // links are drawn behind the rest of their line
            text.setEndPage(2);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<String> needs() {
        return office.rows("select need from appeal_need where need like '%the letter cites%'");
    }

    @Test
    void theManifestSaysWhoApprovedAndSigned() {
        assertThat(office.rows("select manifest from packet_manifest"))
                .singleElement()
                .asString()
                .contains("\"deed\":\"APPROVED\",\"by\":\"okafor\"")
                .contains("\"deed\":\"SIGNED\",\"by\":\"okafor\"")
                .containsPattern("\"textSha256\":\"[0-9a-f]{64}\"")
                .containsPattern("\"attestationSha256\":\"[0-9a-f]{64}\"");
    }

    @Test
    void newEvidenceComesBehindWhatTheLetterCites() throws IOException {
        assertThat(firstPages()).contains("Signed by okafor", "B Progress note", "C Policy");

        receive("order--Imaging.txt", "MRI of the lumbar spine.");

        assertThat(firstPages())
                .contains("The visit is Exhibit B; the plan's rule is Exhibit C.")
                .contains("A Remittance", "B Progress note: Visit", "C Policy", "D Order");
        assertThat(needs()).isEmpty();

        receive("letter-of-medical-necessity--Second.txt", "It is needed.");

        assertThat(firstPages()).contains("D Order", "E Letter of medical necessity");
    }

    @Test
    void aLogOfCallsStaysWithTheOfficeUnlessTheFactsNameIt() throws IOException {
        receive("correspondence--call-log.txt", "They were rude again.");

        assertThat(firstPages()).doesNotContain("Call log");

        receive("facts.yml", "enclose: [call-log]\n");

        assertThat(firstPages()).contains("D Correspondence: Call log");
    }

    @Test
    void anExhibitThatIsGoneLeavesItsLetterUnusedAndHoldsThePacketBack() throws IOException {
        withdraw(DocumentKind.PROGRESS_NOTE);

        assertThat(firstPages()).contains("C Policy").doesNotContain("B Policy", "B Progress");
        assertThat(needs()).singleElement().asString().startsWith("Exhibit B, which the letter");
        assertThat(office.rows("select status from appeal")).containsExactly("NEEDS_PERSON");

        receive("order--Imaging.txt", "MRI of the lumbar spine.");

        assertThat(firstPages()).contains("C Policy", "D Order").doesNotContain("B Order");
    }

    @Test
    void evidenceAfterTheSignatureIsSaidAndHoldsNothingBack() throws IOException {
        receive("order--Imaging.txt", "MRI of the lumbar spine.");

        assertThat(office.rows("select message from issue where code = 'ENCLOSURE_UNLISTED'"))
                .containsExactly(
                        "Exhibit D of APL-2026-00001 came after the letter was signed; its list of"
                                + " enclosures does not name it.");
        assertThat(office.rows("select need from appeal_need where need like '%enclosure%'"))
                .isEmpty();
    }

    @Test
    void aDocumentOfAnotherPatientIsInNoPacketUntilSomebodySaysWhyItBelongsThere()
            throws IOException {
        receive("order--Imaging.txt", "Patient: Zebulon Quagmire\nMRI of the lumbar spine.");

        assertThat(firstPages()).doesNotContain("D Order");
        assertThat(office.rows("select status from appeal")).containsExactly("NEEDS_PERSON");
        assertThat(office.rows("select need from appeal_need where need like '%another patient%'"))
                .hasSize(1);
        assertThat(office.rows("select message from issue where code = 'DOCUMENT_OF_ANOTHER'"))
                .singleElement()
                .asString()
                .contains("on file for account PT1001", "a patient who has no account on file");

        Document order =
                office.bean(Documents.class).listForClaim("PT1001").stream()
                        .filter(one -> one.kind() == DocumentKind.ORDER)
                        .findFirst()
                        .orElseThrow();
        office.bean(PatientChecks.class)
                .answer(Actor.person("ada", ""), order, "The donor of the graft");
        rebuild();

        assertThat(firstPages()).contains("D Order");
    }
}
