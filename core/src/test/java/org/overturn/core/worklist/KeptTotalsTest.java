package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.overturn.core.money.Money;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.KeptTotals.Question;

class KeptTotalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Access ONE_PAYER = new Access(Scope.ALL, Scope.of("A"));

    private final KeptTotals totals = new KeptTotals();
    private final AtomicInteger counted = new AtomicInteger();

    private Totals ask(Access access, LocalDate day, int denials) {
        return totals.get(
                new Question(WorklistFilter.STANDARD, access, day),
                () -> {
                    counted.incrementAndGet();
                    return new Totals(denials, Money.ZERO, Money.ZERO, Instant.EPOCH);
                });
    }

    @Test
    void aLongListIsCountedOnceForAllWhoMaySeeTheSame() {
        ask(Access.ALL, TODAY, 10_001);

        assertThat(ask(Access.ALL, TODAY, 20_000).count()).isEqualTo(10_001);
        assertThat(counted).hasValue(1);
    }

    @Test
    void whoMaySeeOtherRowsGetsAnotherCount() {
        ask(Access.ALL, TODAY, 10_001);

        assertThat(ask(ONE_PAYER, TODAY, 20_000).count()).isEqualTo(20_000);
    }

    @Test
    void tomorrowIsCountedAnew() {
        ask(Access.ALL, TODAY, 10_001);

        assertThat(ask(Access.ALL, TODAY.plusDays(1), 20_000).count()).isEqualTo(20_000);
    }

    @Test
    void aShortListIsCountedEachTime() {
        ask(Access.ALL, TODAY, 10_000);

        assertThat(ask(Access.ALL, TODAY, 9_999).count()).isEqualTo(9_999);
        assertThat(counted).hasValue(2);
    }
}
