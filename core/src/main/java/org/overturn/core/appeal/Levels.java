package org.overturn.core.appeal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.deadline.DueDates;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.FoundDenial;
import org.overturn.core.denial.Liability;
import org.springframework.stereotype.Component;

/**
 * Which decisions refuse an appeal of ours: they are appealed at the next level, whose clock runs
 * from them.
 */
@Component
class Levels {

    private final LevelRepository repository;
    private final Denials denials;
    private final DueDates dueDates;

    Levels(LevelRepository repository, Denials denials, DueDates dueDates) {
        this.repository = repository;
        this.denials = denials;
        this.dueDates = dueDates;
    }

    /** The levels after the first, by adjudication. */
    Map<Long, Level> list(List<Appealable> all) {
        Map<Long, LevelRepository.Before> before =
                repository.listBefore(all.stream().map(Appealable::adjudicationId).toList());
        Map<Long, Level> levels = new HashMap<>();
        for (Appealable one : all) {
            Optional.ofNullable(before.get(one.adjudicationId()))
                    .ifPresent(earlier ->
                            levels.put(
                                    one.adjudicationId(),
                                    new Level(
                                            earlier.level() + 1,
                                            earlier.appealId(),
                                            due(one, earlier))));
        }
        return levels;
    }

    /** The earliest of its denials' days. */
    private Due due(Appealable one, LevelRepository.Before earlier) {
        List<Long> ids = one.parts().stream().map(Appealable.Part::denialId).toList();
        Map<Long, Liability> liabilities = repository.listLiabilities(ids);
        Set<Liability> borne = EnumSet.copyOf(liabilities.values());
        return denials.listWorkable(ids).stream()
                .map(denial -> dueAt(denial, borne, earlier))
                .min(Comparator.comparing(due -> due.on().orElse(java.time.LocalDate.MAX)))
                .orElseThrow();
    }

    private Due dueAt(FoundDenial denial, Set<Liability> borne, LevelRepository.Before earlier) {
        return dueDates.atLevel(
                Objects.requireNonNull(denial),
                borne,
                earlier.level() + 1,
                earlier.firstDecidedOn().orElse(denial.deniedOn()));
    }
}
