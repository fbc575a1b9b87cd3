package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.deadline.DueDates;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.Due;
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
                                            due(one.parts(), earlier, Optional.empty()))));
        }
        return levels;
    }

    /**
     * The level after an appeal that was decided otherwise than by a remittance.
     *
     * @param parts what is still refused
     * @param decidedOn date of the payer's notice
     */
    Level after(Appeal appeal, List<Appealable.Part> parts, LocalDate decidedOn) {
        LevelRepository.Before before = repository.before(appeal);
        return new Level(
                before.level() + 1, appeal.id(), due(parts, before, Optional.of(decidedOn)));
    }

    /** The earliest of the denials' days. */
    private Due due(
            List<Appealable.Part> parts,
            LevelRepository.Before earlier,
            Optional<LocalDate> decidedOn) {
        List<Long> ids = parts.stream().map(Appealable.Part::denialId).toList();
        Map<Long, Liability> liabilities = repository.listLiabilities(ids);
        Set<Liability> borne = EnumSet.copyOf(liabilities.values());
        return denials.listWorkable(ids).stream()
                .map(denial ->
                        dueDates.atLevel(
                                denial,
                                borne,
                                earlier.level() + 1,
                                earlier.firstDecidedOn().orElse(denial.deniedOn()),
                                decidedOn.orElse(denial.deniedOn())))
                .min(Comparator.comparing(due -> due.on().orElse(LocalDate.MAX)))
                .orElseThrow();
    }
}
