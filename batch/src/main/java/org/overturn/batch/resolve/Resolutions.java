package org.overturn.batch.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.denial.Denials;
import org.overturn.core.remittance.Choice;
import org.overturn.core.remittance.Comparison;
import org.overturn.core.remittance.DecisionRefused;
import org.overturn.core.remittance.HeldRemittance;
import org.overturn.core.remittance.HeldRemittances;
import org.overturn.core.remittance.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about held remittances, with what they mean for denials and appeals. */
@Component
public class Resolutions {

    private final HeldRemittances held;
    private final Denials denials;
    private final Appeals appeals;

    Resolutions(HeldRemittances held, Denials denials, Appeals appeals) {
        this.held = held;
        this.denials = denials;
        this.appeals = appeals;
    }

    public List<HeldRemittance> list() {
        return held.list();
    }

    /** Payments in several parts, those that don't come to what was paid yet. */
    public List<List<Version>> listIncomplete() {
        return held.listIncomplete();
    }

    /**
     * @throws DecisionRefused when no remittance was ever held under this number
     */
    public HeldRemittance get(int number) {
        return held.find(number)
                .orElseThrow(() ->
                        new DecisionRefused(
                                "No remittance is held under number "
                                        + number
                                        + ". overturn resolve lists those that are."));
    }

    /** What was ever held under the key of a remittance. */
    public Optional<HeldRemittance> findByRemittance(long remittanceId) {
        return held.findByRemittance(remittanceId);
    }

    public Comparison compare(HeldRemittance one) {
        return held.compare(one);
    }

    /**
     * Writes a decision down; the next night carries it out.
     *
     * @throws DecisionRefused when it can't be carried out soundly; says what to do instead
     */
    public void decide(int number, Choice choice, String by, String reason) {
        HeldRemittance one = get(number);
        if (choice == Choice.REPLACE) {
            held.listReplaceable(one).forEach(this::requireUnlinked);
        }
        held.decide(one, choice, by, reason);
    }

    /** What decided other claims, or was decided by them, can't be taken away from under them. */
    private void requireUnlinked(Version replaced) {
        List<String> accounts = denials.listEntangledAccounts(replaced.id());
        if (!accounts.isEmpty()) {
            throw new DecisionRefused(
                    "The remittance in "
                            + replaced.file()
                            + " can't be replaced: claims in it reverse or correct claims of other"
                            + " remittances, or are reversed or corrected by them (account "
                            + String.join(", ", accounts.stream().limit(5).toList())
                            + "). Ask the payer to reverse what is wrong (claim status 22), and use"
                            + " --reject.");
        }
    }

    /** Takes a decision back that no night has carried out. */
    public void undo(int number, String by, String reason) {
        held.undo(get(number), by, reason);
    }

    /** Numbers of the open appeals that replacing would close. */
    public List<String> listAppealsClosedBy(HeldRemittance one) {
        return held.listReplaceable(one).stream()
                .flatMap(version -> appeals.listRestingOn(version.id()).stream())
                .toList();
    }

    /** Decisions for the next night. */
    public List<HeldRemittance> listDecided() {
        return held.listDecided();
    }

    /** Carries a decision out, whole or not at all. */
    @Transactional
    public void apply(HeldRemittance one, LocalDate day) {
        held.apply(one, day).forEach(replaced -> denials.withdraw(replaced.id()));
    }
}
