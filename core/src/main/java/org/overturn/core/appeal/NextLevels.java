package org.overturn.core.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.denial.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The level after a decision that a person recorded. What comes as a remittance opens its level in
 * the night.
 */
@Component
public class NextLevels {

    private final AppealRepository appeals;
    private final PayerDecisionRepository decisions;
    private final LevelRepository repository;
    private final Levels levels;
    private final AppealNumbers numbers;
    private final Clock clock;

    NextLevels(
            AppealRepository appeals,
            PayerDecisionRepository decisions,
            LevelRepository repository,
            Levels levels,
            AppealNumbers numbers,
            Clock clock) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.repository = repository;
        this.levels = levels;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The clock of the next level; empty when the recorded decision refuses nothing, the level is
     * open already, or a remittance moved all that was appealed.
     */
    @Transactional(readOnly = true)
    public Optional<Due> find(long appealId) {
        return level(appealId).map(Level::due);
    }

    /**
     * Opens it for what is still refused; its packet is assembled by the next night, or on demand.
     *
     * @return its key; empty where {@link #find} gives nothing
     */
    @Transactional
    public Optional<Long> open(long appealId, String by) {
        decisions.lock(appealId);
        return level(appealId)
                .map(level -> {
                    LocalDate today = LocalDate.now(clock);
                    List<Appealable.Part> parts = repository.listRefused(appealId);
                    Appeal before = appeals.get(appealId);
                    long id =
                            appeals.insert(
                                    numbers.next(today, 1).getFirst(),
                                    new Appealable(before.adjudicationId(), parts),
                                    Optional.of(level),
                                    today);
                    repository.take(appealId, id);
                    appeals.count(id, level.due());
                    decisions.note(
                            appealId,
                            before.status(),
                            today,
                            new PayerDecisionRepository.Because(
                                    by, "went on to level " + level.number()));
                    return id;
                });
    }

    private Optional<Level> level(long appealId) {
        Optional<PayerDecision> decision =
                decisions.findStanding(appealId).filter(one -> one.says().isRefusal());
        List<Appealable.Part> parts = repository.listRefused(appealId);
        if (decision.isEmpty() || parts.isEmpty() || repository.hasNext(appealId)) {
            return Optional.empty();
        }
        return Optional.of(
                levels.after(appeals.get(appealId), parts, decision.get().says().decidedOn()));
    }
}
