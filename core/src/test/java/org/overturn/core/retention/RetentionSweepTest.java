package org.overturn.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.db.schema.Tables.DOCUMENT;
import static org.overturn.core.db.schema.Tables.DOCUMENT_PAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.appeal.AppealStatus;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentStore;
import org.overturn.core.evidence.EvidenceOn;
import org.overturn.core.evidence.Receipt;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What is taken away once its time is over (today is 2026-03-20), and what stays. */
@EachDatabase
class RetentionSweepTest {

    private static final Actor DANA = Actor.person("dana", "10.0.0.7");
    private static final LocalDate LAST_PAST = LocalDate.of(2016, 3, 19);

    @TempDir private Path folder;
    private EvidenceOn evidence;
    private RetentionSweep sweep;

    @BeforeEach
    void open(TestDatabase database) {
        evidence = EvidenceOn.database(database, folder);
        sweep =
                new RetentionSweep(
                        new RetentionRepository(evidence.db()),
                        new DocumentStore(folder.resolve("store")),
                        evidence.audit(),
                        new DataSourceTransactionManager(database.dataSource()),
                        evidence.clock());
    }

    @Test
    void aDocumentGoesTheDayAfterItsTimeWithBytesAndText() throws IOException {
        Document past = received("10", "past", LAST_PAST);
        Document onItsLastDay = received("11", "last day", LAST_PAST.plusDays(1));

        assertThat(remove(Retention.USUAL)).isEqualTo(1);

        assertThat(evidence.documents().path(past)).doesNotExist();
        assertThat(evidence.db().fetchExists(DOCUMENT, DOCUMENT.ID.eq(past.id()))).isFalse();
        assertThat(
                        evidence.db()
                                .fetchExists(
                                        DOCUMENT_PAGE, DOCUMENT_PAGE.DOCUMENT_ID.eq(past.id())))
                .isFalse();
        assertThat(evidence.documents().path(onItsLastDay)).exists();
        assertThat(evidence.audit().list(AuditQuery.newest(9).ofPatient("10")))
                .filteredOn(entry -> entry.action().equals("DELETE"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("dana");
                    assertThat(entry.objectId()).isEqualTo(String.valueOf(past.id()));
                    assertThat(entry.reason()).isEqualTo("past its time: yearly");
                });
        assertThat(remove(Retention.USUAL)).isZero();
    }

    @Test
    void bytesThatAnotherAccountNeedsStay() throws IOException {
        received("10", "same", LAST_PAST);
        Document other = received("11", "same", LocalDate.of(2026, 3, 1));

        assertThat(remove(Retention.USUAL)).isEqualTo(1);

        assertThat(evidence.documents().read(other)).isNotEmpty();
    }

    @Test
    void anOpenAppealOneDecidedLaterOrANewRemittanceKeepsAllOfItsAccount() throws IOException {
        received("10", "open", LAST_PAST);
        new OldAppeal(1, "10", AppealStatus.FOR_REVIEW, Optional.empty(), LAST_PAST)
                .addTo(evidence.db());
        received("11", "decided later", LAST_PAST);
        new OldAppeal(2, "11", AppealStatus.LOST, Optional.of(LAST_PAST.plusDays(1)), LAST_PAST)
                .addTo(evidence.db());
        received("12", "remittance later", LAST_PAST);
        new OldAppeal(3, "12", AppealStatus.WON, Optional.of(LAST_PAST), LAST_PAST.plusDays(1))
                .addTo(evidence.db());
        received("13", "all long ago", LAST_PAST);
        new OldAppeal(4, "13", AppealStatus.WON, Optional.of(LAST_PAST), LAST_PAST)
                .addTo(evidence.db());

        assertThat(remove(Retention.USUAL)).isEqualTo(1);

        assertThat(evidence.db().fetchValues(DOCUMENT.ACCOUNT_KEY))
                .containsExactlyInAnyOrder("10", "11", "12");
    }

    @Test
    void aLegalHoldKeepsAnAccountOrEverything() throws IOException {
        received("0010", "held", LAST_PAST);
        received("11", "not held", LAST_PAST);

        assertThat(remove(held(true))).isZero();
        assertThat(remove(held(false, "10"))).isEqualTo(1);

        assertThat(evidence.db().fetchValues(DOCUMENT.ACCOUNT_NUMBER)).containsExactly("0010");
    }

    @Test
    void theListCountsWhatIsPastAndWhatOfThatMayGo() throws IOException {
        received("10", "held", LAST_PAST);
        received("11", "may go", LAST_PAST.minusYears(1));
        new OldAppeal(1, "14", AppealStatus.WON, Optional.of(LAST_PAST), LAST_PAST)
                .addTo(evidence.db());

        assertThat(sweep.list(held(false, "10")))
                .containsExactly(
                        new PastTime(
                                RetentionKind.DOCUMENTS,
                                LAST_PAST,
                                2,
                                1,
                                Optional.of(LAST_PAST.minusYears(1))),
                        new PastTime(
                                RetentionKind.RECEIVED, LAST_PAST, 1, 0, Optional.of(LAST_PAST)),
                        new PastTime(
                                RetentionKind.AUDIT,
                                LocalDate.of(2020, 3, 19),
                                0,
                                0,
                                Optional.empty()));
        assertThat(evidence.db().fetchCount(DOCUMENT)).isEqualTo(2);
    }

    private int remove(Retention setting) {
        return sweep.remove(setting, DANA, "yearly");
    }

    private static Retention held(boolean all, String... accounts) {
        return new Retention(Map.of(), all, List.of(accounts), Optional.of("a suit"));
    }

    private Document received(String account, String text, LocalDate on) throws IOException {
        Path file = Files.writeString(folder.resolve("progress-note--visit.txt"), text + "\n");
        return ((Receipt.Received) evidence.documents().receive(file, account, on)).document();
    }
}
