package org.overturn.batch.show;

import java.util.List;
import org.overturn.batch.explain.Page;
import org.overturn.core.denial.ClaimHistory;
import org.overturn.core.denial.ClaimLedger;
import org.overturn.core.denial.ClaimRecoupment;
import org.overturn.core.money.Money;

/** Where a claim stands after all of its remittances, and the provider adjustments that name it. */
final class StandingText {

    private final Page page;

    StandingText(Page page) {
        this.page = page;
    }

    /** Nothing of a claim that was decided once: its one adjudication says it all. */
    void print(ClaimHistory history) {
        if (history.entries().size() < 2 && history.recoupments().isEmpty()) {
            return;
        }
        page.rule('-');
        page.strong(() -> page.words(0, "WHERE IT STANDS"));
        ClaimLedger ledger = history.ledger();
        row("charge", ledger.charge());
        row("paid, net of reversals", ledger.paid());
        row("allowed", ledger.allowed());
        some("patient share", ledger.patientShare());
        some("denied and open", ledger.deniedOpen());
        some("recovered after a denial", ledger.recovered());
        some("taken back", ledger.takenBack());
        some("recouped from other payments", ledger.recouped());
        some("recoupment put off", ledger.putOff());
        some("interest", ledger.interest());
        history.recoupments().forEach(this::recoupment);
        history.questions()
                .forEach(question ->
                        page.labelled(
                                2,
                                "Question",
                                "a reversal may undo an earlier decision: "
                                        + question.score()
                                        + " points of the 70 that are enough"));
    }

    private void some(String what, Money amount) {
        if (!amount.isZero()) {
            row(what, amount);
        }
    }

    private void row(String what, Money amount) {
        page.row(2, what, List.of(StoryText.amount(amount)));
    }

    private void recoupment(ClaimRecoupment one) {
        page.labelled(
                2,
                "PLB",
                one.code()
                        + " "
                        + one.reference()
                        + ": "
                        + StoryText.amount(one.amount())
                        + one.remittedOn().map(day -> ", dated " + day).orElse("")
                        + ", number "
                        + one.trace());
    }
}
