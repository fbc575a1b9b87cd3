package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.EvidenceOn;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.remittance.Person;

/** Each page of a packet is held against all patients on file. */
@EachDatabase
class PageGuardTest {

    private static final Actor DANA = Actor.person("dana", "10.0.0.7");
    private static final List<Person> PEOPLE =
            List.of(
                    GuardOn.patient("QUILL", "DANA", "M7001123"),
                    GuardOn.subscriber("QUILL", "PETER", "M7001123"));
    private static final String OWN = "Patient: Dana Quill\nAccount: WA1000007\nSeen for pain.";

    @TempDir private Path folder;
    private EvidenceOn evidence;
    private ClaimRows claims;
    private GuardOn on;
    private PageGuard guard;
    private Document document = GuardOn.document(17, "WA1000007", 1);

    @BeforeEach
    void openDatabase(TestDatabase database) {
        evidence = EvidenceOn.database(database, folder);
        claims =
                new ClaimRows(evidence.db())
                        .add("WA1000007", "QUILL, DANA", "M7001123", "2026-02-03")
                        .born("WA1000007", "1980-03-01")
                        .add("WA1000022", "REYES, OMAR", "M9902245", "2026-02-05")
                        .born("WA1000022", "1950-06-30")
                        .add("WA1000023", "O'BRIEN-LARSSON, ZOË", "M9902311", "2026-02-05")
                        .add("WA1000024", "VAN DER BERG, ANNE-MARIE", "M9902311", "2026-02-05")
                        .add("WA1000025", "QUILL, PETER", "M7001123", "2026-02-05")
                        .add("WA1000026", "QUILL, LEO", "M7001123", "2026-02-05")
                        .add("WA1000027", "HOPE, GRACE", "M5001123", "2026-02-05")
                        .born("WA1000027", "1971-01-02")
                        .add("WA1000028", "LEN, AL", "M70011234", "2026-02-05")
                        .add("20260304", "MARSTON, ELI", "99213", "2026-02-05");
        on = new GuardOn(evidence, claims, Set.of("Nora Whitfield"));
        guard = on.guard();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Omar Reyes came in.",
                "REYES, OMAR",
                "REYES OMAR J",
                "Omar J. Reyes",
                "Reyes, Jr., Omar",
                "the note of omar reyes",
                "Seen with Omar@Reyes today",
                "O mar Re yes",
                "OMARREYES",
                "Last name: REYES   First name: OMAR",
                "First name: Omar  M.I.: J  Last name: Reyes",
                "Zoe OBrien Larsson",
                "O\u2019Brien-Larsson, Zo\u00eb",
                "Anne-Marie van der Berg",
                "Anne Marie Van Der Berg",
                "account wa1000022",
                "Acct# WA-1000-022",
                "Account: WA 1000 022",
                "WA1000022/03",
                "claim ICNWA1000022 was paid",
                "Member ID: M9902245",
                "Patient: Leo Quill",
                "Patient: Grace Hope@DOB: 01/02/1971",
                "M70011234"
            })
    void whatIsAnothersIsFoundWhereItStands(String text) {
        assertThat(listOpen(OWN, text.replace('@', '\n')))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.pages()).containsExactly(2);
                    assertThat(found.documentId()).contains(17L);
                    assertThat(found.words()).isNotEmpty();
                });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Patient: Ruth Nobody@Seen for pain. | it names another patient",
                "Patient: Dana Quill@DOB: 1950-01-01 | it bears another date of birth",
                "Patient: Dana Quill@Member ID: M7001132 | a number on it is nearly the patient's, but not quite",
                "Patient: Dana Quill@Account no. WA1000070 | a number on it is nearly the patient's, but not quite",
                "Claim ICNWA1000007@Date of service: 2025-11-05 | it bears the claim's number and another day of service"
            })
    void whatContradictsTheClaimIsAskedAbout(String text, String because) {
        assertThat(listOpen(OWN, text.replace('@', '\n')))
                .singleElement()
                .satisfies(found -> assertThat(found.because()).contains(because));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                OWN,
                "Quill, Dana M, seen with her husband Peter Quill",
                "Subscriber: Peter Quill, member M7001123-01",
                "Emergency contact: Leo Quill",
                "Attending: Omar Reyes@Referred by Omar Reyes, MD",
                "Dr. Omar Reyes will see her",
                "the Omar Reyes Medical Center",
                "Nora Whitfield answered the call",
                "By the Grace Hope House rules",
                "Allen was there. Omar. Reyes.",
                "2026-03-04, 20260304, 99213, 206-555-0100, 98101-1234",
                "M700112 and M70011",
                "Patient: Dana Quill@Account: LAB-778812@Member ID: ZZ9988776",
                "Claim ICNWA1000007@Date of service: 02/03/2026"
            })
    void whatMayRightlyStandThereIsNotAskedAbout(String text) {
        assertThat(listOpen(OWN, text.replace('@', '\n'))).isEmpty();
    }

    @Test
    void pagesWithoutTextAreAskedAboutOnceADocument() {
        assertThat(listOpen(OWN, "", OWN, "", ""))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(PageFinding.Kind.NO_TEXT);
                    assertThat(found.pagesInWords()).isEqualTo("pages 2, 4-5");
                });
    }

    @Test
    void theLetterIsHeldAgainstThemToo() {
        GuardedPage letter =
                GuardedPage.letter("<p>For Dana</p><p>Quill and Omar <b>Reyes</b></p>");

        assertThat(guard.listOpen(GuardOn.packet("WA1000007", PEOPLE, List.of(letter))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.documentId()).isEmpty();
                    assertThat(found.words()).containsExactly("Omar Reyes");
                    assertThat(found.otherAccounts()).containsExactly("WA1000022");
                });
    }

    @Test
    void anAnswerHoldsForItsDocumentItsPagesAndTheirWords() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "A note.");
        document =
                ((Receipt.Received)
                                evidence.documents().receive(file, "WA1000007", EvidenceOn.TODAY))
                        .document();
        PageFinding found = listOpen(OWN, "Omar Reyes").getFirst();
        PageAnswers answers = on.answers();
        assertThatThrownBy(() -> answers.answer(DANA, "WA1000007", found, " "))
                .isInstanceOf(LinkRefused.class);

        answers.answer(DANA, "WA1000007", found, " The donor ");

        assertThat(listOpen(OWN, "Omar Reyes")).isEmpty();
        assertThat(listOpen(OWN, "REYES, OMAR")).as("other words").hasSize(1);
        assertThat(listOpen(OWN, OWN, "Omar Reyes")).as("another page").hasSize(1);
        assertThat(answers.list("WA1000007", "APL-WA1000007"))
                .singleElement()
                .satisfies(said -> assertThat(said.reason()).isEqualTo("The donor"));
        assertThat(evidence.audit().list(AuditQuery.newest(1).ofPatient("WA1000007")))
                .extracting(AuditEntry::reason)
                .singleElement()
                .asString()
                .isEqualTo(
                        "Document, page 2, said to be of its account's patient, though it names a"
                                + " patient of another account");
    }

    @Test
    void patientsWhoComeLaterCount() {
        String text = "Ilse Vandermeer came along.";
        assertThat(listOpen(text)).isEmpty();

        claims.add("WA1000099", "VANDERMEER, ILSE", "M1", "2026-02-09");

        assertThat(listOpen(text)).hasSize(1);
    }

    private List<PageFinding> listOpen(String... texts) {
        return guard.listOpen(
                GuardOn.packet("WA1000007", PEOPLE, GuardOn.pages(document, List.of(texts))));
    }
}
