package org.overturn.core.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class SubmissionRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00.123456Z");
    private static final List<SubmittedFile> FILES =
            List.of(
                    new SubmittedFile("cover.pdf", "a".repeat(64), 10),
                    new SubmittedFile("packet.pdf", "b".repeat(64), 5_000_000_000L));

    private SubmissionRepository repository;

    @BeforeEach
    void open(TestDatabase database) {
        DSLContext db = database.migrated();
        db.execute("alter table appeal drop constraint appeal_of_adjudication");
        db.execute(
                "insert into appeal (id, appeal_number, adjudication_id, appeal_level, level_name,"
                        + " status, category, amount, recovered, opened_on, due_confidence,"
                        + " due_rule, due_citation, due_explanation, template) values (1,"
                        + " 'APL-2026-00001', 1, 1, 'x', 'SENT', 'OTHER', 1, 0, '2026-03-01', 'x',"
                        + " 'x', 'x', 'x', 'x')");
        repository = new SubmissionRepository(db, new Ids(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static Submission queued(long id, int number, Instant due) {
        return in(id, number, SubmissionState.QUEUED, 1, Optional.of(due));
    }

    private static Submission in(
            long id, int number, SubmissionState state, int version, Optional<Instant> due) {
        return new Submission(
                id,
                1,
                "APL-2026-00001",
                number,
                "APL-2026-00001-S" + number,
                "c".repeat(64),
                SubmissionChannel.FAX_MAIL,
                "Example \u00e9",
                "2175550190@fax.example",
                state,
                version,
                version - 1,
                due,
                "Ada",
                NOW,
                Optional.empty(),
                "",
                "",
                NOW);
    }

    @Test
    void whatWasStoredIsReadAgainWithItsFilesInOrder() {
        Submission one = queued(7, 1, NOW);
        repository.add(one, 9, FILES);

        assertThat(repository.find(7)).contains(one);
        assertThat(repository.findByKey("APL-2026-00001-S1")).contains(one);
        assertThat(repository.listFiles(7)).isEqualTo(FILES);
        assertThat(repository.listOf(2)).isEmpty();
    }

    @Test
    void twoOfTheSameNumberCanNotBe() {
        repository.add(queued(7, 1, NOW), 9, FILES);

        assertThatThrownBy(() -> repository.add(queued(8, 1, NOW), 9, FILES))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyTheFirstOfTwoTakesIt() {
        Submission one = queued(7, 1, NOW);
        repository.add(one, 9, FILES);
        Submission taken = in(7, 1, SubmissionState.SENDING, 2, Optional.empty());

        assertThat(repository.change(one, taken)).isTrue();
        assertThat(repository.change(one, taken)).isFalse();
        assertThat(repository.find(7)).contains(taken);
    }

    @Test
    void dueIsWhatWaitsAndWhoseTimeHasCome() {
        repository.add(queued(7, 1, NOW), 9, FILES);
        repository.add(queued(8, 2, NOW.plusMillis(1)), 9, FILES);
        repository.add(in(9, 3, SubmissionState.FAILED, 3, Optional.empty()), 9, FILES);

        assertThat(repository.listDue(NOW)).extracting(Submission::id).containsExactly(7L);
        assertThat(repository.listDue(NOW.plusMillis(1)))
                .extracting(Submission::id)
                .containsExactly(7L, 8L);
        assertThat(repository.list(EnumSet.of(SubmissionState.FAILED))).hasSize(1);
        assertThat(repository.count(SubmissionChannel.FAX_MAIL, SubmissionState.QUEUED))
                .isEqualTo(2);
        assertThat(repository.count(SubmissionChannel.MAIL, SubmissionState.QUEUED)).isZero();
    }

    @Test
    void aChannelsHealthIsReadFromTheSteps() {
        repository.add(queued(7, 1, NOW), 9, FILES);
        assertThat(repository.findLastFailed(SubmissionChannel.FAX_MAIL)).isEmpty();

        step(SubmissionState.QUEUED, SubmissionState.SENDING, 0);
        step(SubmissionState.SENDING, SubmissionState.QUEUED, 1);
        step(SubmissionState.QUEUED, SubmissionState.SENDING, 2);
        step(SubmissionState.SENDING, SubmissionState.SENT, 3);

        assertThat(repository.findLastFailed(SubmissionChannel.FAX_MAIL))
                .contains(NOW.plusSeconds(1));
        assertThat(repository.findLastSent(SubmissionChannel.FAX_MAIL))
                .contains(NOW.plusSeconds(3));
        assertThat(repository.listSteps(7))
                .extracting(SubmissionStep::became)
                .endsWith(SubmissionState.SENT);
    }

    private void step(SubmissionState was, SubmissionState became, int seconds) {
        repository.add(
                7,
                new SubmissionStep(
                        Optional.of(was), became, NOW.plusSeconds(seconds), "sender", ""));
    }

    @Test
    void thePausesGrowAndThenEnd() {
        assertThat(Backoff.after(1)).contains(Duration.ofMinutes(1));
        assertThat(Backoff.after(2)).contains(Duration.ofMinutes(5));
        assertThat(Backoff.after(9)).contains(Duration.ofHours(24));
        assertThat(Backoff.after(10)).isEmpty();
    }

    @Test
    void nothingThatMayHaveLeftIsWithdrawn() {
        for (SubmissionState state : SubmissionState.values()) {
            assertThat(state.canBecome(SubmissionState.WITHDRAWN))
                    .as(state.name())
                    .isEqualTo(state == SubmissionState.QUEUED || state == SubmissionState.FAILED);
        }
        assertThat(SubmissionState.SENDING.canBecome(SubmissionState.SENT)).isTrue();
        assertThat(SubmissionState.CONFIRMED.canBecome(SubmissionState.QUEUED)).isFalse();
    }
}
