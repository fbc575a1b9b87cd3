package org.overturn.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;

/**
 * The chain of the entries has neither gap nor fork, and no link of it can be changed unnoticed.
 */
@EachDatabase
class AuditChainTest extends OnAnAuditedOffice {

    @Test
    void manyWritersGiveOneChain() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(writers.submit(() -> office.record(50)));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
        }

        AuditProof proof = office.verify();

        assertThat(proof.breach()).isEmpty();
        assertThat(proof.entries()).isEqualTo(400);
        assertThat(office.log().list(AuditQuery.newest(400)))
                .extracting(AuditEntry::at)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aChainOfSeveralPagesIsReadToItsEnd() {
        office.outer().executeWithoutResult(_ -> office.record(1));
        AuditRepository entries = new AuditRepository(office.db());
        office.outer()
                .executeWithoutResult(_ -> {
                    AuditEntry last = entries.listAfter(0, 1).getFirst();
                    for (long id = 2; id <= 2001; id++) {
                        last = next(last, id);
                        entries.append(last);
                    }
                    entries.moveHead(new ChainHead(last.id(), last.hash()));
                });

        AuditProof proof = office.verify();

        assertThat(proof.breach()).isEmpty();
        assertThat(proof.entries()).isEqualTo(2001);
    }

    private static AuditEntry next(AuditEntry last, long id) {
        return new AuditEntry(
                        id,
                        last.at(),
                        "a",
                        "",
                        "",
                        "",
                        "VIEW",
                        "",
                        "",
                        "",
                        "DONE",
                        "",
                        "",
                        "",
                        "",
                        "",
                        last.hash(),
                        "")
                .sealed();
    }

    @Test
    void whatIsRolledBackIsStillRecordedAndLeavesNoGap() {
        office.record(1);
        office.outer()
                .executeWithoutResult(transaction -> {
                    office.record(1);
                    transaction.setRollbackOnly();
                });
        office.record(1);

        assertThat(office.log().list(AuditQuery.newest(10)))
                .extracting(AuditEntry::id)
                .containsExactly(3L, 2L, 1L);
        assertThat(office.verify().isIntact()).isTrue();
    }

    @Test
    void anEntryThatCannotBeStoredLeavesNoGap() throws SQLException {
        office.record(1);
        office.forge("alter table audit_entry add constraint short check (char_length(actor) < 9)");
        try {
            assertThatThrownBy(() ->
                            office.log()
                                    .record(
                                            AuditEvent.of(
                                                    Actor.program("much too long"),
                                                    AuditAction.JOB_START)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            office.forge("alter table audit_entry drop constraint short");
        }
        office.record(1);

        assertThat(office.verify().entries()).isEqualTo(2);
        assertThat(office.verify().isIntact()).isTrue();
    }

    @Test
    void theChainHoldsInEveryTimeZone() {
        office.record(5);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(office.verify().isIntact()).isTrue();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        office.record(2);

        for (String change :
                new String[] {
                    "update audit_entry set reason = 'other'",
                    "update audit_entry set reason = reason where id = 1",
                    "delete from audit_entry where id = 2"
                }) {
            assertThatThrownBy(() -> office.db().execute(change))
                    .as(change)
                    .hasStackTraceContaining("audit_entry is append-only");
        }
        assertThat(office.log().isAppendOnly()).isTrue();
        assertThat(office.verify().entries()).isEqualTo(2);
    }

    @Test
    void aDatabaseThatLetsEntriesBeChangedIsNoticed() throws SQLException {
        office.record(1);
        office.forge();

        assertThat(office.log().isAppendOnly()).isFalse();
        assertThat(office.verify().isIntact()).isTrue();
    }
}
