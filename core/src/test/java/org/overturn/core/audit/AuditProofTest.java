package org.overturn.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.db.EachDatabase;

/** What a forger does is found, and where. */
@EachDatabase
class AuditProofTest extends OnAnAuditedOffice {

    @TempDir private Path folder;

    @Test
    void anEmptyLogIsIntact() {
        assertThat(verify()).isEqualTo(intact(0, 0));
        assertThat(office.log().anchor(folder)).isEmpty();
    }

    @Test
    void oneChangedFieldIsFound() throws SQLException {
        List<String> changes =
                List.of(
                        "recorded_at = '2026-03-08 02:30:00.123457'",
                        "actor = 'sam'",
                        "roles = 'AUDITOR'",
                        "session = ''",
                        "source_ip = '10.0.0.8'",
                        "action = 'NONSENSE'",
                        "object_type = 'denial'",
                        "object_id = 'APL-4'",
                        "patient_key = 'patient-1 '",
                        "outcome = 'FAILED'",
                        "reason = 'Call back'",
                        "correlation = ''",
                        "app_version = '9'",
                        "real_actor = 'sam'",
                        "changes = 'roles: A -> B'",
                        "previous_hash = '" + "1".repeat(64) + "'",
                        "hash = '" + "1".repeat(64) + "'",
                        // the same text, parted elsewhere
                        "object_type = 'appealA', object_id = 'PL-3'");
        for (String change : changes) {
            office.empty();
            office.record(5);

            office.forge("update audit_entry set " + change + " where id = 3");

            assertThat(verify().breach())
                    .as(change)
                    .contains(new Breach(3, BreachKind.CHANGED_ENTRY));
            assertThat(verify().entries()).isEqualTo(2);
        }
    }

    @Test
    void whoReallyActedAndWhatChangedCannotBeTakenAway() throws SQLException {
        for (String change : List.of("real_actor = ''", "changes = ''", "changes = 'a: b -> d'")) {
            office.empty();
            office.log()
                    .record(
                            AuditEvent.of(AuditedOffice.PAT.doneBy("sam"), AuditAction.CHANGE)
                                    .changing(Changes.NONE.of("a", "b", "c")));
            assertThat(verify().isIntact()).isTrue();

            office.forge("update audit_entry set " + change);

            assertThat(verify().breach())
                    .as(change)
                    .contains(new Breach(1, BreachKind.CHANGED_ENTRY));
        }
    }

    @Test
    void aChangedEntryWithANewHashIsFoundByTheNext() throws SQLException {
        office.record(5);
        office.forge("update audit_entry set actor = 'sam' where id = 3");
        AuditEntry forged = new AuditRepository(office.db()).listAfter(2, 1).getFirst().sealed();

        office.forge("update audit_entry set hash = '" + forged.hash() + "' where id = 3");

        assertThat(verify().breach()).contains(new Breach(4, BreachKind.NOT_LINKED));
    }

    @Test
    void aRemovedEntryIsFound() throws SQLException {
        office.record(5);

        office.forge("delete from audit_entry where id = 3");

        assertThat(verify().breach()).contains(new Breach(3, BreachKind.MISSING_ENTRY));
    }

    @Test
    void swappedEntriesAreFound() throws SQLException {
        office.record(5);

        office.forge(
                "update audit_entry set id = 99 where id = 2",
                "update audit_entry set id = 2 where id = 3",
                "update audit_entry set id = 3 where id = 99");

        assertThat(verify().breach()).contains(new Breach(2, BreachKind.CHANGED_ENTRY));
    }

    @Test
    void aCutOffEndIsFoundByTheHead() throws SQLException {
        office.record(5);

        office.forge("delete from audit_entry where id > 3");

        assertThat(verify().breach()).contains(new Breach(4, BreachKind.HEAD_DIFFERS));
    }

    @Test
    void aLostHeadIsFound() throws SQLException {
        office.record(2);
        office.forge("update audit_head set id = 2");
        try {
            assertThat(verify().breach()).contains(new Breach(3, BreachKind.HEAD_DIFFERS));
        } finally {
            office.forge("update audit_head set id = 1");
        }
    }

    @Test
    void aCutOffEndWithItsHeadIsFoundByTheAnchor() throws SQLException {
        office.record(5);
        Anchor anchor = office.log().anchor(folder).orElseThrow();

        office.forge("delete from audit_entry where id > 3");
        office.reseal(1);

        assertThat(verify().breach())
                .contains(new Breach(4, BreachKind.ANCHOR_DIFFERS, anchor.file()));
        assertThat(office.log().verify(folder.resolve("none")).isIntact())
                .as("without anchors nobody could know")
                .isTrue();
    }

    @Test
    void aRewrittenChainIsFoundByTheFirstAnchorAfterTheChange() throws SQLException {
        office.record(2);
        office.log().anchor(folder);
        office.record(30); // more than a day
        Anchor second = office.log().anchor(folder).orElseThrow();
        office.record(30);
        office.log().anchor(folder);
        assertThat(verify()).isEqualTo(intact(62, 3));

        office.forge("update audit_entry set actor = 'sam' where id = 4");
        office.reseal(4);

        assertThat(verify().breach())
                .contains(new Breach(32, BreachKind.ANCHOR_DIFFERS, second.file()));
        assertThat(verify().anchors()).isEqualTo(1);
        assertThat(office.log().verify(folder.resolve("none")).isIntact()).isTrue();
    }

    @Test
    void anAnchorIsWrittenOnceForNewEntries() throws IOException {
        office.record(2);
        Anchor first = office.log().anchor(folder).orElseThrow();
        assertThat(office.log().anchor(folder)).isEmpty();
        office.record(1);
        Anchor second = office.log().anchor(folder).orElseThrow();

        assertThat(first.file()).isEqualTo(second.file()).isEqualTo("anchor-2026-03-08.txt");
        assertThat(Files.readAllLines(folder.resolve(first.file())))
                .hasSize(3)
                .endsWith(
                        "2 " + office.hash(2) + " 2026-03-08T02:30:00Z",
                        "3 " + office.hash(3) + " " + second.at());
        assertThat(verify()).isEqualTo(intact(3, 2));
    }

    @Test
    void aDamagedAnchorIsFound() throws IOException {
        office.record(2);
        Anchor anchor = office.log().anchor(folder).orElseThrow();
        Files.writeString(folder.resolve(anchor.file()), "2 abc\n");

        assertThat(verify().breach())
                .contains(new Breach(0, BreachKind.ANCHOR_UNREADABLE, anchor.file()));
    }

    private AuditProof verify() {
        return office.log().verify(folder);
    }

    private AuditProof intact(long entries, int anchors) {
        List<AuditEntry> all = office.log().list(AuditQuery.newest(100));
        return new AuditProof(
                entries,
                all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().at()),
                all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().at()),
                anchors,
                Optional.empty());
    }
}
