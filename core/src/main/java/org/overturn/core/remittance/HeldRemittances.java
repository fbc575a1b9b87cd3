package org.overturn.core.remittance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remittances that contradict one that is posted: shown to a person, decided by a person, posted by
 * the next night. Nothing changes on the books before that night, so a decision can be undone until
 * then.
 */
@Component
public class HeldRemittances {

    private final HoldRepository holds;
    private final PaymentRepository repository;
    private final Posting posting;
    private final Payments payments;
    private final PaymentIssues issues;
    private final KeptRemittances kept;
    private final Clock clock;

    HeldRemittances(
            HoldRepository holds,
            PaymentRepository repository,
            Posting posting,
            Payments payments,
            PaymentIssues issues,
            KeptRemittances kept,
            Clock clock) {
        this.holds = holds;
        this.repository = repository;
        this.posting = posting;
        this.payments = payments;
        this.issues = issues;
        this.kept = kept;
        this.clock = clock;
    }

    /** Those that wait, by number; with a decision where the next night carries one out. */
    public List<HeldRemittance> list() {
        return holds.listHeld().stream().map(this::held).toList();
    }

    /** A held remittance by its number, also when it was decided long ago. */
    public Optional<HeldRemittance> find(int number) {
        return holds.find(number).map(this::held);
    }

    /** A held remittance by its own key, also when it was decided long ago. */
    public Optional<HeldRemittance> findByRemittance(long remittanceId) {
        return holds.findOf(remittanceId).map(this::held);
    }

    private HeldRemittance held(HoldRepository.Hold hold) {
        Version version = repository.get(hold.remittanceId());
        List<Version> rivals =
                version.status() == RemittanceStatus.HELD ? payments.rivals(version) : List.of();
        return new HeldRemittance(
                hold.number(),
                hold.cause(),
                hold.heldOn(),
                version,
                rivals,
                holds.findDecision(hold.id()));
    }

    /** What differs between it and what is posted; reads the kept files. */
    public Comparison compare(HeldRemittance held) {
        return Comparing.of(held.rivals(), held.version(), kept);
    }

    /** Payments in several parts that don't come to what was paid yet: the last part of each. */
    public List<List<Version>> listIncomplete() {
        return repository.listIncomplete().stream().map(one -> payments.parts(one.key())).toList();
    }

    /** Those a held remittance would replace: the posted ones that share claims with it. */
    public List<Version> listReplaceable(HeldRemittance held) {
        return held.rivals().stream()
                .filter(rival -> payments.overlaps(held.version(), rival))
                .toList();
    }

    /**
     * Writes a decision down.
     *
     * @throws DecisionRefused when it would post a claim twice, or there is nothing to decide
     */
    @Transactional
    public void decide(HeldRemittance held, Choice choice, String by, String reason) {
        requireUndecided(held);
        if (choice == Choice.ACCEPT) {
            requireNothingRepeated(held);
        }
        if (choice == Choice.REPLACE && listReplaceable(held).isEmpty()) {
            throw new DecisionRefused(
                    "Remittance "
                            + held.number()
                            + " has no claim that is posted: it replaces nothing. Use --accept or"
                            + " --reject.");
        }
        HoldRepository.Hold hold = holds.find(held.number()).orElseThrow();
        holds.insertDecision(hold.id(), choice, new Signature(by, reason, clock.instant()));
        if (choice == Choice.REJECT) {
            reject(hold, held.version());
        }
    }

    private void requireUndecided(HeldRemittance held) {
        if (held.version().status() != RemittanceStatus.HELD || held.decision().isPresent()) {
            throw new DecisionRefused(
                    "Remittance "
                            + held.number()
                            + " is decided already. overturn resolve "
                            + held.number()
                            + " shows how; --undo takes a decision back that no night has carried"
                            + " out.");
        }
        holds.listDecided().stream()
                .filter(other ->
                        repository.get(other.remittanceId()).key().equals(held.version().key()))
                .findFirst()
                .ifPresent(other -> {
                    throw new DecisionRefused(
                            "Remittance "
                                    + other.number()
                                    + " of the same payment is decided and not posted yet. Let the"
                                    + " next night run first, or undo that decision.");
                });
    }

    private void requireNothingRepeated(HeldRemittance held) {
        int repeated = compare(held).repeated();
        if (repeated > 0) {
            throw new DecisionRefused(
                    repeated
                            + " of the claims in remittance "
                            + held.number()
                            + " are posted with the same numbers and amounts; to accept it would"
                            + " post them twice. Use --replace if it takes the place of the earlier"
                            + " one, or --reject and ask the payer for the missing claims alone.");
        }
    }

    private void reject(HoldRepository.Hold hold, Version version) {
        posting.move(version, RemittanceStatus.HELD, RemittanceStatus.REJECTED);
        LocalDate day = LocalDate.now(clock);
        holds.findDecision(hold.id()).ifPresent(decision -> holds.apply(decision.id(), day));
        issues.withdrawConflict(version);
    }

    /**
     * Takes a decision back.
     *
     * @throws DecisionRefused when a night has posted the remittance, or nothing was decided
     */
    @Transactional
    public void undo(HeldRemittance held, String by, String reason) {
        HeldRemittance.Decision decision =
                held.decision()
                        .orElseThrow(() ->
                                new DecisionRefused(
                                        "Nothing is decided about remittance "
                                                + held.number()
                                                + "."));
        if (held.version().status() == RemittanceStatus.REJECTED) {
            posting.move(held.version(), RemittanceStatus.REJECTED, RemittanceStatus.HELD);
            HoldRepository.Hold hold = holds.find(held.number()).orElseThrow();
            issues.tellConflict(held(hold), LocalDate.now(clock));
        } else if (decision.appliedOn().isPresent()) {
            throw new DecisionRefused(
                    "The night of "
                            + decision.appliedOn().get()
                            + " posted remittance "
                            + held.number()
                            + "; that can't be undone. Ask the payer to reverse what is wrong: a"
                            + " reversal (claim status 22) undoes a claim.");
        }
        holds.undo(decision.id(), new Signature(by, reason, clock.instant()));
    }

    /** Held remittances with a decision for the next night, by number. */
    public List<HeldRemittance> listDecided() {
        return holds.listDecided().stream().map(this::held).toList();
    }

    /**
     * Carries a decision out, in the caller's transaction: what is replaced counts no more, the
     * remittance is to be imported.
     *
     * @return the replaced remittances, whose denials are to be withdrawn
     */
    @Transactional
    public List<Version> apply(HeldRemittance held, LocalDate day) {
        HeldRemittance.Decision decision = held.decision().orElseThrow();
        Version version = held.version();
        List<Version> replaced =
                decision.choice() == Choice.REPLACE ? listReplaceable(held) : List.of();
        replaced.forEach(one -> posting.replace(one, version));
        issues.withdrawConflict(version);
        posting.post(version);
        payments.join(version.id(), version.key());
        holds.apply(decision.id(), day);
        issues.tellDecision(held, day);
        replaced.forEach(issues::withdrawBalance);
        issues.tellBalance(payments.parts(version.key()), day);
        return replaced;
    }
}
