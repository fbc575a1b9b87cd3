package org.overturn.core.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class IssuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Test
    void twoWorkersReportTheSameAtOnce(TestDatabase database) {
        DSLContext db = database.migrated();
        Issue same = Issue.of(IssueCode.PAYER_UNKNOWN, "no rule fits").about("EXAMPLE PLAN");
        Issue own = Issue.of(IssueCode.PAYER_UNKNOWN, "no rule fits").about("SAMPLE HEALTH");

        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            Future<?> other =
                    db.transactionResult(first -> {
                        issues(first.dsl()).report(List.of(same), DAY);
                        Future<?> second =
                                worker.submit(() ->
                                        db.transaction(tx ->
                                                issues(tx.dsl()).report(List.of(own, same), DAY)));
                        assertThat(second).failsWithin(Duration.ofMillis(500)); // it waits
                        return second;
                    });

            assertThat(other).succeedsWithin(Duration.ofMinutes(1));
        }
        assertThat(issues(db).listFoundOn(DAY)).containsExactly(same, own);
    }

    private static Issues issues(DSLContext db) {
        return new Issues(new IssueRepository(db, new Ids(Clock.systemUTC())));
    }

    @Test
    void whateverAFileSaysFitsAndIsTakenBack(TestDatabase database) {
        Issues issues = issues(database.migrated());
        String longest = "account " + "7\u001d".repeat(300) + "\ud83d\ude80".repeat(300);
        String file = "\ud83d\ude80".repeat(200) + ".835";
        Issue issue =
                new Issue(
                        IssueCode.UNKNOWN_CARC,
                        Optional.of(file),
                        Optional.of(12L),
                        Optional.of("SEGMENTWITHOUTEND"),
                        Optional.of(longest),
                        longest.repeat(3));

        issues.report(List.of(issue), DAY);
        issues.report(List.of(issue), DAY);

        assertThat(issues.listFoundOn(DAY))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(longest).startsWith(kept.subject().orElseThrow());
                    assertThat(kept.subject().orElseThrow()).hasSize(120);
                    assertThat(file).startsWith(kept.file().orElseThrow());
                });
        issues.withdraw(List.of(IssueCode.UNKNOWN_CARC), file, 12, longest);
        assertThat(issues.listFoundOn(DAY)).isEmpty();
    }
}
