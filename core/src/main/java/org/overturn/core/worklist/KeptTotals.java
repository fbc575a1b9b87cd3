package org.overturn.core.worklist;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Counts that all who ask the same share, but of long lists only: 300,000 rows take the database
 * most of a second, and each page shows them. Whoever asks first counts, and the others wait for
 * it; a count older than a minute is given out once more while the next is made.
 */
@Component
class KeptTotals {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 1000;

    private final LoadingCache<Question, Totals> kept;

    KeptTotals(WorklistRepository items, Clock clock) {
        kept =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .refreshAfterWrite(FRESH)
                        .expireAfter(
                                Expiry.<Question, Totals>writing(
                                        (_, totals) -> totals.isLong() ? LONGEST : Duration.ZERO))
                        .build(question -> count(items, question, clock.instant()));
    }

    private static Totals count(WorklistRepository items, Question question, Instant now) {
        WorklistQuery query = WorklistQuery.of(question.filter());
        return items.total(query, question.access(), now, question.today());
    }

    /** What is counted: the same for everybody who may see the same rows. */
    record Question(WorklistFilter filter, Access access, LocalDate today) {}

    Totals get(Question question) {
        return kept.get(question);
    }
}
