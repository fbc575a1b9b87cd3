package org.overturn.core.packet.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class ArrangementRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final long APPEAL = 7;

    private static final Passage BOXED = Passage.of(2, new Box(1, 20, 300, 4000));

    private ArrangementRepository repository;

    @BeforeEach
    void open(TestDatabase database) {
        DSLContext db = database.migrated();
        // of an appeal of nothing: the constraints are on other tables' rows
        for (String table :
                List.of(
                        "packet_contents",
                        "packet_place",
                        "packet_left_out",
                        "packet_redaction",
                        "packet_mark")) {
            db.execute("alter table " + table + " drop constraint " + table + "_of_appeal");
        }
        Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC));
        repository =
                new ArrangementRepository(
                        db, ids, new RedactionRepository(db, ids), new MarkRepository(db, ids));
    }

    private static Arrangement all(int version) {
        return new Arrangement(
                version,
                List.of("document-9", "document-2"),
                List.of(
                        new LeftOut("document-2", 3, "not of this \u00e9pisode", "ada", NOW),
                        new LeftOut("document-5", LeftOut.ALL, "twice", "ada", NOW)),
                true,
                List.of(
                        new Redaction(
                                "document-9", Passage.of(1, " Ms.  Roe "), "other", "bo", NOW),
                        new Redaction(
                                "document-9",
                                Passage.of(2, new Box(1, 20, 300, 4000)),
                                "other",
                                "bo",
                                NOW)),
                List.of(
                        new Mark("document-9", Passage.of(1, "six weeks"), "", "bo", NOW),
                        new Mark("document-9", Passage.of(3), " Ma\u0142a  note ", "bo", NOW),
                        new Mark("document-9", BOXED, "here", "bo", NOW)));
    }

    @Test
    void whatIsKeptIsReadAgainAsItWas() {
        assertThat(repository.find(APPEAL)).isEmpty();

        repository.save(APPEAL, all(0));

        assertThat(repository.find(APPEAL)).contains(all(1));
        assertThat(repository.find(APPEAL).orElseThrow().redactions().getFirst().what().words())
                .isEqualTo("Ms. Roe");
        long first = repository.findChange(APPEAL).orElseThrow();
        repository.save(APPEAL, all(1).ordered(List.of()).redacted(List.of()));
        assertThat(repository.find(APPEAL).orElseThrow().order()).isEmpty();
        assertThat(repository.find(APPEAL).orElseThrow().redactions()).isEmpty();
        assertThat(repository.find(APPEAL).orElseThrow().marks()).hasSize(3);
        repository.save(APPEAL, all(2).marked(List.of()));
        assertThat(repository.find(APPEAL).orElseThrow().marks()).isEmpty();
        assertThat(repository.findChange(APPEAL).orElseThrow()).isGreaterThan(first);
    }

    @Test
    void whoWasSlowerIsTold() {
        repository.save(APPEAL, all(0));

        assertThatThrownBy(() -> repository.save(APPEAL, all(0)))
                .isInstanceOf(ArrangementChanged.class);
        assertThatThrownBy(() -> repository.save(APPEAL, all(2)))
                .isInstanceOf(ArrangementChanged.class);
    }
}
