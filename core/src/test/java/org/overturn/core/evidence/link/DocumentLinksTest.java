package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.EvidenceOn;
import org.overturn.core.evidence.Receipt;

/** Documents on their way from the queue to an account and back. */
@EachDatabase
class DocumentLinksTest {

    private static final Actor NIGHT = Actor.program("nightly");
    private static final Actor DANA = Actor.person("dana", "10.0.0.7");
    private static final String TEXT =
            "Progress note\nPatient: Dana Quill\nAccount: WA1000007\nDate of service: 2026-02-03\n"
                    + "Signed by Ivy Stone, MD";

    @TempDir private Path folder;
    private EvidenceOn evidence;
    private AuditLog audit;
    private Documents documents;
    private DocumentLinks links;
    private DocumentQueue queue;
    private ClaimRows claims;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        evidence = EvidenceOn.database(database, folder);
        audit = evidence.audit();
        documents = evidence.documents();
        claims = new ClaimRows(evidence.db());
        KnownClaimRepository known = new KnownClaimRepository(evidence.db());
        WaitingRepository waiting = new WaitingRepository(evidence.db());
        links =
                new DocumentLinks(
                        waiting,
                        new MoveRepository(evidence.db(), evidence.ids()),
                        known,
                        new Identification(known, claims.births()),
                        documents,
                        evidence.details(),
                        evidence.uses(),
                        audit,
                        evidence.clock());
        queue = new DocumentQueue(waiting, documents, links);
    }

    @Test
    void aDocumentWaitsUntilItsClaimComes() throws IOException {
        Document note = queued("scan.txt", TEXT);

        assertThat(links.linkIfSure(NIGHT, note)).isEmpty();
        assertThat(queue.count(Optional.empty())).isEqualTo(1);
        assertThat(queue.list(0, 9, Optional.empty()).getFirst().proposals()).isEmpty();
        assertThat(documents.listForClaim("WA1000007")).isEmpty();

        claims.add("WA1000007", "QUILL, DANA", "M1", "2026-02-03");

        assertThat(links.linkIfSure(NIGHT, note)).contains("WA1000007");
        assertThat(queue.count(Optional.empty())).isZero();
        Document linked = documents.listForClaim("WA1000007").getFirst();
        assertThat(linked.kind()).isEqualTo(DocumentKind.PROGRESS_NOTE);
        DocumentDetail detail = evidence.details().get(linked);
        assertThat(detail.author()).isEqualTo("Ivy Stone, MD");
        assertThat(detail.servedFrom()).contains(java.time.LocalDate.of(2026, 2, 3));
        assertThat(audit.list(AuditQuery.newest(9).ofPatient("WA1000007")))
                .extracting(AuditEntry::reason)
                .containsExactly(
                        "Linked: its account number on page 1; the patient's name; a date of"
                                + " service of its claim");
    }

    @Test
    void theSameContentIsNeverLinkedTwice() throws IOException {
        claims.add("WA1000007", "QUILL, DANA", "M1", "2026-02-03");
        Document first = queued("scan.txt", TEXT);
        links.linkIfSure(NIGHT, first);

        Receipt again = received("other name.txt", TEXT);

        assertThat(again).isInstanceOf(Receipt.Received.class);
        assertThat(((Receipt.Received) again).isNew()).isFalse();
        assertThat(((Receipt.Received) again).document().id()).isEqualTo(first.id());
        assertThat(documents.listForClaim("WA1000007")).hasSize(1);
    }

    @Test
    void whatIsOnFileForTheAccountAlreadyIsSetAside() throws IOException {
        Document loose = queued("progress-note--scan.txt", TEXT);
        Path file = Files.writeString(folder.resolve("progress-note--a.txt"), TEXT);
        documents.receive(file, "WA1000007", EvidenceOn.TODAY);
        claims.add("WA1000007", "QUILL, DANA", "M1", "2026-02-03");

        assertThat(links.linkIfSure(NIGHT, loose)).isEmpty();

        assertThat(queue.count(Optional.empty())).isZero();
        assertThat(queue.listSetAside(9, Optional.empty()).getFirst().setAside())
                .contains("The same is on file for its account.");
        assertThatThrownBy(() -> links.link(DANA, loose, "WA1000007", DocumentKind.PROGRESS_NOTE))
                .isInstanceOf(LinkRefused.class)
                .hasMessageContaining("on file for this account already");
    }

    @Test
    void aPersonLinksUnlinksAndLinksAgain() throws IOException {
        claims.add("WA1000007", "QUILL, DANA", "M1", "2026-02-03");
        Document photo = queued("photo.txt", "A wound.");
        long before = documents.findNewest("WA1000007").orElse(0L);

        links.link(DANA, photo, " wa1000007 ", DocumentKind.PHOTO);

        Document linked = documents.find(photo.id()).orElseThrow();
        assertThat(linked.kind()).isEqualTo(DocumentKind.PHOTO);
        assertThat(documents.findNewest("WA1000007").orElseThrow()).isGreaterThan(before);
        assertThatThrownBy(() -> links.link(DANA, photo, "WA1000007", DocumentKind.OTHER))
                .hasMessageContaining("linked meanwhile");
        links.unlink(DANA, linked);
        assertThat(documents.listForClaim("WA1000007")).isEmpty();
        assertThat(queue.count(Optional.empty())).isEqualTo(1);
        assertThatThrownBy(() -> links.unlink(DANA, linked)).isInstanceOf(LinkRefused.class);
        links.link(DANA, photo, "WA1000007", DocumentKind.PHOTO);

        assertThat(links.listMoves(photo))
                .extracting(DocumentMove::linked)
                .containsExactly(true, false, true);
    }

    @Test
    void whatAPersonTookAwayTheNightLeavesToPeople() throws IOException {
        claims.add("WA1000007", "QUILL, DANA", "M1", "2026-02-03");
        Document note = queued("scan.txt", TEXT);
        links.linkIfSure(NIGHT, note);

        links.unlink(DANA, documents.find(note.id()).orElseThrow());

        assertThat(links.linkIfSure(NIGHT, note)).isEmpty();
        assertThat(links.get(note).best()).map(Proposal::accountNumber).contains("WA1000007");
    }

    @Test
    void anAccountThatNoClaimBearsTakesNothing() throws IOException {
        Document note = queued("scan.txt", TEXT);

        assertThatThrownBy(() -> links.link(DANA, note, "WA777", DocumentKind.OTHER))
                .hasMessageContaining("No claim on file");
        assertThatThrownBy(() -> links.link(DANA, note, " ", DocumentKind.OTHER))
                .hasMessageContaining("No claim on file");
    }

    @Test
    void theQueueOfAUserHoldsWhatHeHandedIn() throws IOException {
        Document mine = document(received("mine.txt", "one"));
        links.queue(mine, "dana", Told.NOTHING, DocumentDetail.NONE);
        queued("inbox.txt", "two");

        assertThat(queue.list(0, 9, Optional.of("dana")))
                .extracting(WaitingDocument::id)
                .containsExactly(mine.id());
        assertThat(queue.count(Optional.of("dana"))).isEqualTo(1);
        assertThat(queue.count(Optional.of("robin"))).isZero();
        assertThat(queue.count(Optional.empty())).isEqualTo(2);
        links.setAside(DANA, mine, "An advertisement");
        assertThat(queue.count(Optional.of("dana"))).isZero();
        assertThat(queue.listSetAside(9, Optional.of("dana"))).hasSize(1);
        links.takeBack(DANA, mine);
        assertThat(queue.count(Optional.of("dana"))).isEqualTo(1);
    }

    private Document queued(String name, String text) throws IOException {
        Document document = document(received(name, text));
        links.queue(document, "", Told.NOTHING, DocumentDetail.NONE);
        return document;
    }

    private Receipt received(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return documents.receiveLoose(file, Optional.empty(), EvidenceOn.TODAY);
    }

    private static Document document(Receipt receipt) {
        return ((Receipt.Received) receipt).document();
    }
}
