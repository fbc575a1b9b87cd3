package org.overturn.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.db.schema.Tables.APPEAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.user.Sensitivity;

@EachDatabase
class ConsentsTest {

    private static final Actor DANA = Actor.person("dana", "10.0.0.7");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC);
    private static final long APPEAL_ID = 77;

    @TempDir private Path folder;
    private AuditLog audit;
    private Documents documents;
    private DocumentLabels labels;
    private Consents consents;
    private DocumentReleases releases;
    private DocumentReleaseRepository decided;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        DSLContext db = database.migrated();
        Ids ids = new Ids(NOW);
        audit = AuditedLog.on(database, NOW);
        documents =
                new Documents(
                        new DocumentStore(folder.resolve("store")),
                        new DocumentRepository(db, ids));
        labels = new DocumentLabels(new DocumentLabelRepository(db), audit, NOW);
        ConsentRepository stored = new ConsentRepository(db, ids);
        decided = new DocumentReleaseRepository(db);
        consents = new Consents(stored, decided, audit, NOW);
        releases = new DocumentReleases(decided, labels, stored, audit, NOW);
        AppealRow.add(db, APPEAL_ID);
        assertThat(db.fetchCount(APPEAL)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = Sensitivity.class, mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
    void noSensitiveDocumentGoesInWithoutAConsentOfItsOwn(Sensitivity label) throws IOException {
        Document note = labelled("progress-note--a.txt", label);

        assertThat(releases.admission(APPEAL_ID, List.of(note)).admitted()).isEmpty();
        assertThat(releases.admission(APPEAL_ID, List.of(note)).undecided()).containsExactly(note);

        for (ConsentKind kind : ConsentKind.values()) {
            for (Sensitivity other : Sensitivity.values()) {
                if (kind.canAllow(other) && other != label) {
                    Consent wrong = consents.record(DANA, consent(kind, other));
                    assertThatThrownBy(() -> releases.release(DANA, note, APPEAL_ID, wrong))
                            .isInstanceOf(UnfitConsent.class);
                }
            }
        }
        ConsentKind right =
                List.of(ConsentKind.values()).stream()
                        .filter(kind -> kind.canAllow(label))
                        .findFirst()
                        .orElseThrow();
        releases.release(DANA, note, APPEAL_ID, consents.record(DANA, consent(right, label)));

        assertThat(releases.admission(APPEAL_ID, List.of(note)).admitted()).containsExactly(note);
        assertThat(releases.admission(APPEAL_ID, List.of(note)).undecided()).isEmpty();
        assertThat(releases.admission(APPEAL_ID + 1, List.of(note)).admitted()).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}, signed {2}, until {3}: {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "PART2_CONSENT; HIV; 2026-03-01; ; can't allow HIV",
                "STATE_CONSENT; PSYCHOTHERAPY; 2026-03-01; 2026-12-31; can't allow Psychotherapy",
                "PART2_CONSENT; PSYCHOTHERAPY; 2026-03-01; 2026-12-31; can't allow Psychotherapy",
                "AUTHORIZATION; PSYCHOTHERAPY; 2026-03-01; ; must say until when",
                "AUTHORIZATION; RESTRICTED_SELF_PAY; 2026-03-01; ; can't allow Paid by the patient",
                "AUTHORIZATION; NORMAL; 2026-03-01; ; need no consent",
                "AUTHORIZATION; HIV; 2026-03-21; ; after today",
                "AUTHORIZATION; HIV; 2026-03-01; 2026-02-01; before it was signed",
            })
    void whatCantAllowItIsNotRecorded(
            ConsentKind kind, Sensitivity label, LocalDate signed, LocalDate until, String why)
            throws IOException {
        NewConsent unfit =
                new NewConsent(
                        kind, label, signed, Optional.ofNullable(until), "To the payer", proof());

        assertThatThrownBy(() -> consents.record(DANA, unfit))
                .isInstanceOf(UnfitConsent.class)
                .hasMessageContaining(why);
    }

    @Test
    void itNeedsAScopeAndASignedPaperOfTheAccount() throws IOException {
        Document note = received("progress-note--a.txt");
        NewConsent unproved =
                new NewConsent(
                        ConsentKind.AUTHORIZATION,
                        Sensitivity.HIV,
                        TODAY,
                        Optional.empty(),
                        "To the payer",
                        note);

        assertThatThrownBy(() -> consents.record(DANA, unproved))
                .hasMessageContaining("must be on file for the account");
        NewConsent vague =
                new NewConsent(
                        ConsentKind.AUTHORIZATION,
                        Sensitivity.HIV,
                        TODAY,
                        Optional.empty(),
                        " ",
                        proof());
        assertThatThrownBy(() -> consents.record(DANA, vague)).hasMessageContaining("what for");
    }

    @Test
    void aConsentThatIsRevokedTakesItsReleasesAlong() throws IOException {
        Document note = labelled("progress-note--a.txt", Sensitivity.PART2);
        Consent consent =
                consents.record(DANA, consent(ConsentKind.PART2_CONSENT, Sensitivity.PART2));
        releases.release(DANA, note, APPEAL_ID, consent);

        consents.revoke(DANA, consent);

        assertThat(releases.list(APPEAL_ID)).isEmpty();
        assertThat(decided.list(APPEAL_ID)).isEmpty();
        assertThat(consents.listAllowing(note, Sensitivity.PART2)).isEmpty();
        assertThat(audit.list(AuditQuery.newest(9).ofPatient("42")))
                .extracting(AuditEntry::reason)
                .contains("Revoked", "The consent was revoked");
        Consent over = consents.find(consent.id()).orElseThrow();
        assertThatThrownBy(() -> releases.release(DANA, note, APPEAL_ID, over))
                .hasMessageContaining("not in force");
    }

    @Test
    void aConsentWhoseLastDayIsOverEndsInTheNight() throws IOException {
        Document note = labelled("progress-note--a.txt", Sensitivity.PSYCHOTHERAPY);
        Consent consent =
                consents.record(
                        DANA,
                        new NewConsent(
                                ConsentKind.AUTHORIZATION,
                                Sensitivity.PSYCHOTHERAPY,
                                TODAY,
                                Optional.of(TODAY),
                                "To the payer",
                                proof()));
        releases.release(DANA, note, APPEAL_ID, consent);

        assertThat(consents.endOver(DANA, TODAY)).isZero();
        assertThat(releases.admission(APPEAL_ID, List.of(note)).admitted()).containsExactly(note);
        assertThat(consents.endOver(DANA, TODAY.plusDays(1))).isEqualTo(1);
        assertThat(decided.list(APPEAL_ID)).isEmpty();
    }

    @Test
    void leavingOutOnPurposeIsADecisionToo() throws IOException {
        Document note = labelled("progress-note--a.txt", Sensitivity.HIV);

        releases.withhold(DANA, note, APPEAL_ID);

        assertThat(releases.admission(APPEAL_ID, List.of(note)).admitted()).isEmpty();
        assertThat(releases.admission(APPEAL_ID, List.of(note)).undecided()).isEmpty();
        releases.reconsider(DANA, note, APPEAL_ID);
        assertThat(releases.admission(APPEAL_ID, List.of(note)).undecided()).containsExactly(note);
    }

    private NewConsent consent(ConsentKind kind, Sensitivity label) {
        try {
            return new NewConsent(
                    kind,
                    label,
                    TODAY.minusDays(3),
                    Optional.of(TODAY.plusYears(1)),
                    "These records to the payer, for this appeal",
                    proof());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Document proof() throws IOException {
        return received("consent--signed.txt");
    }

    private Document labelled(String name, Sensitivity label) throws IOException {
        Document document = received(name);
        labels.label(DANA, document, label);
        return document;
    }

    private Document received(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "Text of " + name);
        Receipt receipt = documents.receive(file, "0042", TODAY);
        return ((Receipt.Received) receipt).document();
    }
}
