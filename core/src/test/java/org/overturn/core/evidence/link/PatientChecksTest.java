package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.EvidenceOn;
import org.overturn.core.evidence.Receipt;

/** Documents put to an account by hand are held against the patient of its claims. */
@EachDatabase
class PatientChecksTest {

    private static final Actor DANA = Actor.person("dana", "10.0.0.7");
    private static final ClaimPatient QUILL = new ClaimPatient("WA1000007", "QUILL", "DANA");
    private static final String OTHERS =
            "Progress note\nPatient: Omar Reyes\nDOB: 1950-06-30\nAccount: WA1000022\nSeen for pain.";

    @TempDir private Path folder;
    private EvidenceOn evidence;
    private DocumentLinks links;
    private PatientChecks checks;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        evidence = EvidenceOn.database(database, folder);
        ClaimRows claims =
                new ClaimRows(evidence.db())
                        .add("WA1000007", "QUILL, DANA", "M70011", "2026-02-03")
                        .born("WA1000007", "1980-03-01")
                        .add("WA1000008", "QUILL, DANA", "M70011", "2025-10-03")
                        .add("WA1000022", "REYES, OMAR", "M99022", "2026-02-05")
                        .born("WA1000022", "1950-06-30")
                        .add("WA1000030", "STONE, IVY", "M30001", "2026-02-05")
                        .add("WA1000030", "STONE, LEO", "M30002", "2026-02-06");
        KnownClaimRepository known = new KnownClaimRepository(evidence.db());
        WaitingRepository waiting = new WaitingRepository(evidence.db());
        Identification identification = new Identification(known, claims.births());
        MoveRepository moves = new MoveRepository(evidence.db(), evidence.ids());
        links =
                new DocumentLinks(
                        waiting,
                        moves,
                        known,
                        identification,
                        evidence.documents(),
                        evidence.details(),
                        evidence.uses(),
                        evidence.audit(),
                        evidence.clock());
        checks =
                new PatientChecks(
                        known,
                        claims.births(),
                        identification,
                        waiting,
                        new PatientAnswerRepository(evidence.db(), evidence.ids()),
                        evidence.documents(),
                        evidence.audit(),
                        evidence.clock());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Account: WA1000022, seen for pain. | WA1000022 | what it says fits another account better",
                "Patient: Omar Reyes@Seen for pain. | WA1000022 | it names another patient; what it says fits another account better",
                "Patient: Omar Reyes@DOB: 1950-06-30 | WA1000022 | it names another patient; it bears another date of birth; what it says fits another account better",
                "Member ID: M99022@Seen for pain. | WA1000022 | it bears another member number; what it says fits another account better",
                "Patient: Ruth Nobody@DOB: 1950-01-01 | | it names another patient; it bears another date of birth",
                "Patient: Dana Quill@DOB: 1950-01-01 | | it bears another date of birth"
            })
    void whatIsAnothersIsAskedAbout(String text, String account, String because)
            throws IOException {
        Document note = filed("note.txt", text.replace('@', '\n'));

        assertThat(checks.listOpen(QUILL, List.of(note)))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.document()).isEqualTo(note);
                    assertThat(doubt.otherAccount()).isEqualTo(Optional.ofNullable(account));
                    assertThat(doubt.because()).isEqualTo(because);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Patient: Dana Quill@Account: WA1000007",
        "Patient: Dana Quill@DOB: 1980-03-01",
        "Patient: D. Quill@Seen for pain.",
        "Patient: Danielle Harper@Account: WA1000007",
        "Patient: Dana Quill@Account: WA1000008@Her visit of last year",
        "A guideline by Omar Reyes on pain of the lower back.",
        "Seen for pain."
    })
    void whatMayBeThePatientsOwnIsNotAskedAbout(String text) throws IOException {
        assertThat(checks.listOpen(QUILL, List.of(filed("note.txt", text.replace('@', '\n')))))
                .isEmpty();
    }

    @Test
    void ofTwoPatientsOnOneAccountOnlyTheClaimsOwnIsMeant() throws IOException {
        Document note = filed("note.txt", "Patient: Leo Stone\nSeen for pain.", "WA1000030");

        assertThat(checks.listOpen(new ClaimPatient("WA1000030", "STONE", "LEO"), List.of(note)))
                .isEmpty();
        assertThat(checks.listOpen(new ClaimPatient("WA1000030", "STONE", "IVY"), List.of(note)))
                .hasSize(1);
    }

    @Test
    void theSameFileOfAnotherPatientIsAskedAboutThoughItHasNoText() throws IOException {
        Document theirs = filed("photo--wound.txt", "A wound.", "WA1000022");
        Document copy = filed("photo--wound.txt", "A wound.");

        assertThat(theirs.sha256()).isEqualTo(copy.sha256());
        assertThat(checks.findOpen(copy).orElseThrow().because())
                .isEqualTo("the same file is on file for another account");
    }

    @Test
    void anAnswerWithAReasonIsKeptUntilTheDocumentLeavesTheAccount() throws IOException {
        Document note = filed("note.txt", OTHERS);
        assertThatThrownBy(() -> checks.answer(DANA, note, " ")).isInstanceOf(LinkRefused.class);
        long before = evidence.documents().findNewest("WA1000007").orElseThrow();

        checks.answer(DANA, note, " Her father's note, for the family history ");

        assertThat(checks.listOpen(QUILL, List.of(note))).isEmpty();
        assertThat(evidence.documents().findNewest("WA1000007").orElseThrow())
                .as("packets from before are outdated")
                .isGreaterThan(before);
        PatientAnswer said = checks.findAnswer(note).orElseThrow();
        assertThat(said.reason()).isEqualTo("Her father's note, for the family history");
        assertThat(said.otherAccount()).isEqualTo("WA1000022");
        assertThat(evidence.audit().list(AuditQuery.newest(1).ofPatient("WA1000007")))
                .extracting(AuditEntry::reason)
                .singleElement()
                .asString()
                .startsWith("Said to be of its account's patient, though it names another patient");
        assertThatThrownBy(() -> checks.answer(DANA, note, "Once more"))
                .isInstanceOf(LinkRefused.class);

        links.unlink(DANA, note);
        Document waits = evidence.documents().find(note.id()).orElseThrow();
        links.link(DANA, waits, "WA1000007", DocumentKind.PROGRESS_NOTE);

        assertThat(checks.listOpen(QUILL, List.of(note))).hasSize(1);
    }

    private Document filed(String name, String text) throws IOException {
        return filed(name, text, "WA1000007");
    }

    private Document filed(String name, String text, String account) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return ((Receipt.Received) evidence.documents().receive(file, account, EvidenceOn.TODAY))
                .document();
    }
}
