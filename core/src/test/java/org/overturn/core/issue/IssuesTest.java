package org.overturn.core.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class IssuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Test
    void whateverAFileSaysFitsAndIsTakenBack(TestDatabase database) {
        Issues issues =
                new Issues(new IssueRepository(database.migrated(), new Ids(Clock.systemUTC())));
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
