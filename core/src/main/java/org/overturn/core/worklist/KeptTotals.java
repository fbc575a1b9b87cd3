package org.overturn.core.worklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Counts that all who ask the same share for a minute, but of long lists only: 300,000 rows take
 * the database most of a second, and each page shows them. Whoever asks first counts; the others
 * wait for it.
 */
@Component
class KeptTotals {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final Cache<Question, Totals> kept =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfter(
                            Expiry.<Question, Totals>creating(
                                    (_, totals) -> totals.isLong() ? MINUTE : Duration.ZERO))
                    .build();

    /** What is counted: the same for everybody who may see the same rows. */
    record Question(WorklistFilter filter, Access access, LocalDate today) {}

    Totals get(Question question, Supplier<Totals> count) {
        return kept.get(question, _ -> count.get());
    }
}
