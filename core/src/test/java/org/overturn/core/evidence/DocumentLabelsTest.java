package org.overturn.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.overturn.core.user.Sensitivity;

@EachDatabase
class DocumentLabelsTest {

    private static final Actor DANA = Actor.person("dana", "10.0.0.7");

    @TempDir private Path folder;
    private AuditLog audit;
    private Documents documents;
    private DocumentLabels labels;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        var db = database.migrated();
        audit = AuditedLog.on(database, Clock.systemUTC());
        documents =
                new Documents(
                        new DocumentStore(folder.resolve("store")),
                        new DocumentRepository(db, new Ids(Clock.systemUTC())));
        labels = new DocumentLabels(new DocumentLabelRepository(db), audit, Clock.systemUTC());
    }

    @Test
    void aDocumentIsAnOrdinaryOneUntilAPersonSaysOtherwise() throws IOException {
        Document note = received("progress-note--visit.txt");
        Document therapy = received("progress-note--session.txt");

        labels.label(DANA, therapy, Sensitivity.PSYCHOTHERAPY);

        assertThat(labels.list(List.of(note, therapy)))
                .isEqualTo(
                        Map.of(
                                note.id(), Sensitivity.NORMAL,
                                therapy.id(), Sensitivity.PSYCHOTHERAPY));
        assertThat(labels.get(therapy)).isEqualTo(Sensitivity.PSYCHOTHERAPY);
    }

    @Test
    void eachChangeOfALabelIsRecordedWithItsPatient() throws IOException {
        Document note = received("progress-note--visit.txt");

        labels.label(DANA, note, Sensitivity.HIV);
        labels.label(DANA, note, Sensitivity.HIV);
        labels.label(DANA, note, Sensitivity.NORMAL);

        assertThat(audit.list(AuditQuery.newest(9).ofPatient("42")))
                .extracting(AuditEntry::changes)
                .containsExactly("sensitivity: HIV -> NORMAL", "sensitivity: NORMAL -> HIV");
        assertThat(labels.get(note)).isEqualTo(Sensitivity.NORMAL);
    }

    private Document received(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "Text of " + name);
        Receipt receipt = documents.receive(file, "0042", LocalDate.of(2026, 3, 20));
        return ((Receipt.Received) receipt).document();
    }
}
