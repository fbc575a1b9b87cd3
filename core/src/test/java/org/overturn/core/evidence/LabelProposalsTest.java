package org.overturn.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.user.Sensitivity;

/** A proposed label keeps a document out of packets until a person has said what it is. */
@EachDatabase
class LabelProposalsTest {

    private static final Actor DANA = Actor.person("dana", "10.0.0.7");
    private static final long APPEAL = 7;
    private static final String THERAPY = "Psychotherapy notes\nSpoke about her father.";

    @TempDir private Path folder;
    private AuditLog audit;
    private Documents documents;
    private DocumentLabels labels;
    private LabelProposals proposals;
    private DocumentReleases releases;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        var db = database.migrated();
        Clock clock = Clock.systemUTC();
        Ids ids = new Ids(clock);
        audit = AuditedLog.on(database, clock);
        documents =
                new Documents(
                        new DocumentStore(folder.resolve("store")),
                        new DocumentRepository(db, ids));
        DocumentLabelRepository stored = new DocumentLabelRepository(db);
        labels = new DocumentLabels(stored, audit, clock);
        proposals = new LabelProposals(stored, labels, audit, ids, clock);
        releases =
                new DocumentReleases(
                        new DocumentReleaseRepository(db),
                        labels,
                        new ConsentRepository(db, ids),
                        audit,
                        clock);
    }

    @Test
    void nothingIsSetUntilAPersonSaysSoAndThePacketWaits() throws IOException {
        Document note = received("progress-note--a.txt", THERAPY);

        assertThat(labels.get(note)).isEqualTo(Sensitivity.NORMAL);
        assertThat(proposals.listOpen(note))
                .containsExactly(
                        new LabelProposal(
                                Sensitivity.PSYCHOTHERAPY,
                                "\u201cpsychotherapy note\u201d on page 1",
                                Optional.empty(),
                                ""));
        assertThat(releases.admission(APPEAL, List.of(note)).admitted()).isEmpty();
        assertThat(releases.admission(APPEAL, List.of(note)).proposed()).containsExactly(note);
        assertThat(releases.admission(APPEAL, List.of(note)).undecided()).isEmpty();
    }

    @Test
    void refusedItIsAnOrdinaryDocumentAndPacketsAreMadeAnew() throws IOException {
        Document note = received("progress-note--a.txt", THERAPY);
        long before = documents.findNewest("42").orElseThrow();

        assertThat(proposals.answer(DANA, note, Sensitivity.PSYCHOTHERAPY, false)).isTrue();

        assertThat(releases.admission(APPEAL, List.of(note)).admitted()).containsExactly(note);
        assertThat(releases.admission(APPEAL, List.of(note)).proposed()).isEmpty();
        assertThat(labels.get(note)).isEqualTo(Sensitivity.NORMAL);
        assertThat(documents.findNewest("42").orElseThrow()).isGreaterThan(before);
        assertThat(proposals.answer(DANA, note, Sensitivity.PSYCHOTHERAPY, true)).isFalse();
        assertThat(proposals.list(note).getFirst().confirmed()).contains(false);
        assertThat(audit.list(AuditQuery.newest(1).ofPatient("42")))
                .extracting(AuditEntry::reason)
                .containsExactly("Refused the proposed label PSYCHOTHERAPY");
    }

    @Test
    void confirmedItIsLabelledAndHasToBeDecidedAsAnyOtherSuchDocument() throws IOException {
        Document note = received("progress-note--a.txt", THERAPY);

        assertThat(proposals.answer(DANA, note, Sensitivity.PSYCHOTHERAPY, true)).isTrue();

        assertThat(labels.get(note)).isEqualTo(Sensitivity.PSYCHOTHERAPY);
        assertThat(releases.admission(APPEAL, List.of(note)).admitted()).isEmpty();
        assertThat(releases.admission(APPEAL, List.of(note)).proposed()).isEmpty();
        assertThat(releases.admission(APPEAL, List.of(note)).undecided()).containsExactly(note);
    }

    @Test
    void eachOfSeveralProposalsNeedsItsAnswer() throws IOException {
        Document note =
                received("progress-note--a.txt", THERAPY + "\nThe patient is HIV-positive.");
        labels.label(DANA, note, Sensitivity.PSYCHOTHERAPY);

        assertThat(proposals.listOpen(note))
                .extracting(LabelProposal::label)
                .containsExactly(Sensitivity.HIV);
        assertThat(releases.admission(APPEAL, List.of(note)).proposed()).containsExactly(note);

        proposals.answer(DANA, note, Sensitivity.HIV, false);
        assertThat(releases.admission(APPEAL, List.of(note)).proposed()).isEmpty();

        labels.label(DANA, note, Sensitivity.NORMAL);
        assertThat(releases.admission(APPEAL, List.of(note)).proposed()).containsExactly(note);
        assertThat(releases.admission(APPEAL, List.of(note)).admitted()).isEmpty();
    }

    @Test
    void whatOnlyNamesSuchRecordsIsNotReadForThem() throws IOException {
        Document policy = received("policy--a.txt", THERAPY);
        Document consent = received("consent--b.txt", THERAPY + " ");

        assertThat(proposals.list(policy)).isEmpty();
        assertThat(proposals.list(consent)).isEmpty();
    }

    @Test
    void whoHandsItInIsToldWithoutTheLabel() throws IOException {
        Path file = Files.writeString(folder.resolve("progress-note--a.txt"), THERAPY);

        var receipt = (Receipt.Received) documents.receive(file, "0042", LocalDate.of(2026, 3, 20));

        assertThat(receipt.notes())
                .extracting(Issue::code)
                .containsExactly(IssueCode.DOCUMENT_LABEL_PROPOSED);
        assertThat(receipt.notes().getFirst().message())
                .isEqualTo("By its words it may need more protection than other documents.");
        assertThat(proposals.list(receipt.document())).hasSize(1);
    }

    private Document received(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return ((Receipt.Received) documents.receive(file, "0042", LocalDate.of(2026, 3, 20)))
                .document();
    }
}
