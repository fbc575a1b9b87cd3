package org.overturn.core.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on appeals that payers told otherwise than by a remittance. A remittance that says
 * another thing later doesn't overwrite one: both are shown until a person withdraws what was
 * recorded.
 */
@Component
public class PayerDecisions {

    private final PayerDecisionRepository repository;
    private final SettledAppealRepository settled;
    private final LevelRepository levels;
    private final Clock clock;

    PayerDecisions(
            PayerDecisionRepository repository,
            SettledAppealRepository settled,
            LevelRepository levels,
            Clock clock) {
        this.repository = repository;
        this.settled = settled;
        this.levels = levels;
        this.clock = clock;
    }

    /** All of an appeal, the newest first. */
    public List<PayerDecision> list(long appealId) {
        return repository.list(appealId);
    }

    /**
     * Decides an open appeal. Its denials stay as they are until a remittance moves them.
     *
     * @return the decision's key
     * @throws RefusedPayerDecision when it is decided already, or the date lies ahead
     */
    @Transactional
    public long record(long appealId, NewPayerDecision says, String by) {
        LocalDate today = LocalDate.now(clock);
        if (says.decidedOn().isAfter(today)) {
            throw new RefusedPayerDecision(
                    "decidedOn", "The payer's notice can't be of a day that is still to come.");
        }
        AppealStatus was = repository.lock(appealId);
        if (!was.isOpen()) {
            throw new RefusedPayerDecision(
                    "", "The appeal is decided. Withdraw what was recorded of it first.");
        }
        long id = repository.insert(appealId, says, was, by, now());
        repository.move(
                appealId,
                was,
                says.outcome(),
                today,
                new PayerDecisionRepository.Because(by, says.says()));
        return id;
    }

    /**
     * Takes a decision off again. The appeal stands where remittances leave it: decided as they
     * say, or open, its packet to be assembled anew.
     *
     * @return false when there is none such that stands
     * @throws RefusedPayerDecision when no reason is given, or the next level is open
     */
    @Transactional
    public boolean withdraw(long appealId, long decisionId, String by, String why) {
        if (why.isBlank() || why.strip().length() > 500) {
            throw new RefusedPayerDecision("why", "Say in at most 500 characters why.");
        }
        AppealStatus is = repository.lock(appealId);
        PayerDecision decision = repository.findStanding(appealId).orElse(null);
        if (decision == null || decision.id() != decisionId) {
            return false;
        }
        if (levels.hasNext(appealId)) {
            throw new RefusedPayerDecision(
                    "", "The next level is open on it. It rests on this decision.");
        }
        repository.withdraw(decisionId, by, now(), why.strip());
        repository.move(
                appealId,
                is,
                settled.byRemittances(appealId).filter(s -> !s.isOpen()).orElse(reopened(decision)),
                LocalDate.now(clock),
                new PayerDecisionRepository.Because(by, why.strip()));
        return true;
    }

    /** A packet that was put aside has to be assembled again. */
    private static AppealStatus reopened(PayerDecision decision) {
        return switch (decision.was()) {
            case NEEDS_PERSON, FOR_REVIEW -> AppealStatus.OPENED;
            default -> decision.was();
        };
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
