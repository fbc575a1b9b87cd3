package org.overturn.core.cause;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the denials of the last thirteen months have in common. */
@Component
public class Causes {

    private static final int MONTHS = 13;

    /** A beginning is told more exactly as more comes in; further apart it is another change. */
    private static final int SAME_CHANGE_DAYS = 31;

    private static final int LONGEST_LIST = 1000;

    private final CauseSourceRepository sources;
    private final CauseRepository causes;
    private final Ids ids;

    Causes(CauseSourceRepository sources, CauseRepository causes, Ids ids) {
        this.sources = sources;
        this.causes = causes;
        this.ids = ids;
    }

    /**
     * Finds the causes as of a day and stores them; those that were there before keep their number
     * and the day they were found. Repeating it changes nothing.
     *
     * @return the new ones
     */
    @Transactional
    public List<StoredCause> refresh(LocalDate today) {
        LocalDate from = begin(today);
        List<Cause> found =
                CauseFinder.find(sources.listRefusals(from), sources.listDecided(from), today);
        List<StoredCause> before = causes.list();
        Set<StoredCause> left = new LinkedHashSet<>(before);
        List<StoredCause> fresh = new ArrayList<>();
        Map<Long, Long> causeOfDenial = new HashMap<>();
        for (Cause cause : found) {
            Optional<StoredCause> same = same(left, cause);
            same.ifPresent(left::remove);
            StoredCause now = stored(cause, same, today);
            causes.save(now);
            if (same.isEmpty()) {
                fresh.add(now);
            }
            cause.refusals().forEach(r -> causeOfDenial.put(r.denialId(), now.id()));
        }
        causes.assign(causeOfDenial);
        causes.remove(left.stream().map(StoredCause::id).toList());
        return fresh;
    }

    /** The first day that is looked at. */
    static LocalDate begin(LocalDate today) {
        return today.minusMonths(MONTHS);
    }

    private StoredCause stored(Cause cause, Optional<StoredCause> same, LocalDate today) {
        return new StoredCause(
                same.map(StoredCause::id).orElseGet(ids::next),
                cause.reason(),
                fitting(cause.procedures()),
                cause.change()
                        .map(change ->
                                new StoredCause.Rise(
                                        change.since(),
                                        change.until(),
                                        change.before(),
                                        change.after())),
                cause.trend(),
                same.map(StoredCause::foundOn).orElse(today));
    }

    /** As many as the column takes. */
    private static List<String> fitting(List<String> procedures) {
        int length = 0;
        int count = 0;
        for (String procedure : procedures) {
            length += procedure.length() + 1;
            count += length <= LONGEST_LIST ? 1 : 0;
        }
        return procedures.subList(0, count);
    }

    private static Optional<StoredCause> same(Set<StoredCause> left, Cause cause) {
        return left.stream()
                .filter(old -> old.reason().equals(cause.reason()))
                .filter(old -> old.rise().isPresent() == cause.change().isPresent())
                .filter(old -> apart(old, cause) <= SAME_CHANGE_DAYS)
                .min(Comparator.comparing(old -> apart(old, cause)));
    }

    private static long apart(StoredCause old, Cause cause) {
        return old.rise().isEmpty() || cause.change().isEmpty()
                ? 0
                : Math.abs(
                        ChronoUnit.DAYS.between(
                                old.rise().get().since(), cause.change().get().since()));
    }
}
