package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.batch.night.Cheque.claim;
import static org.overturn.batch.night.Cheque.denied;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.remittance.Choice;
import org.overturn.core.remittance.DecisionRefused;

/** What becomes of a held remittance when a person decides, and when that is refused. */
class HeldDecisionTest extends OfficeOverNights {

    @Test
    void anAcceptedRemittanceIsPostedByTheNextNightAndNotBefore() throws IOException {
        Cheque cheque = new Cheque("ACC", "100");
        office.receives("a-1.835", cheque.file(claim("A1", "AI1", "150", "100")));
        office.receives("a-2.835", cheque.file(claim("A2", "AI2", "90", "20"))).night();
        int number = office.heldNumber("ACC");

        office.resolutions().decide(number, Choice.ACCEPT, "Pat", "Both are ours");
        assertThat(office.claims("ACC")).containsExactly("A1 100.00");
        NightResult night = office.night();

        assertThat(night.decided()).isEqualTo(1);
        assertThat(office.claims("ACC")).containsExactly("A1 100.00", "A2 20.00");
        assertThat(office.issues("ACC"))
                .containsExactly("REMITTANCE_DECIDED", "REMITTANCE_OUT_OF_BALANCE");
        assertThat(
                        office.rows(
                                "select decided_by, reason, choice from remittance_decision d"
                                        + " join remittance_hold h on h.id = d.hold_id where hold_number = ?",
                                number))
                .containsExactly("Pat Both are ours ACCEPT");
        assertThatThrownBy(() -> office.resolutions().undo(number, "Pat", "Oh"))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("can't be undone");
    }

    @Test
    void aRemittanceThatRepeatsAPostedClaimCannotBeAccepted() throws IOException {
        Cheque cheque = new Cheque("REP", "100");
        String twice = claim("R1", "RI1", "50", "40");
        office.receives("r-1.835", cheque.file(twice));
        office.receives("r-2.835", cheque.file(twice, claim("R2", "RI2", "90", "60"))).night();
        int number = office.heldNumber("REP");

        assertThatThrownBy(
                        () -> office.resolutions().decide(number, Choice.ACCEPT, "Pat", "Why not"))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("would post them twice");
        office.night();

        assertThat(office.claims("REP")).containsExactly("R1 40.00");
    }

    @Test
    void aReplacedRemittanceCountsNoMoreAndItsAppealIsClosed() throws IOException {
        Cheque cheque = new Cheque("REPL", "40");
        String paid = claim("P1", "PI1", "50", "40");
        String first = cheque.file(paid, denied("P2", "PI2", "700"));
        office.receives("p-1.835", first).night();
        office.receives("p-2.835", cheque.file(paid, denied("P2", "PI2", "650"))).night();
        int number = office.heldNumber("REPL");
        List<String> appeals = appealsOf("P2");
        assertThat(appeals).hasSize(1);

        office.resolutions().decide(number, Choice.REPLACE, "Pat", "Payer says so");
        office.night();

        assertThat(office.remittances("REPL"))
                .containsExactly("p-1.835 REPLACED", "p-2.835 STORED");
        assertThat(office.claims("REPL")).containsExactly("P1 40.00", "P2 0.00");
        assertThat(
                        office.rows(
                                "select d.amount, d.status, p.status from denial d join appeal p"
                                        + " on p.id = d.appeal_id join adjudication a on a.id ="
                                        + " d.adjudication_id where a.account_number = 'P2'"
                                        + " order by d.id"))
                .satisfiesExactly(
                        old -> assertThat(old).isEqualTo("700.00 SUPERSEDED OBSOLETE"),
                        now -> assertThat(now).startsWith("650.00 APPEALED"));
        assertThat(
                        office.folders()
                                .outbox()
                                .resolve("packets/decided/" + appeals.getFirst() + ".pdf"))
                .exists();

        office.receives("p-3.835", first.replace("000000001", "000000002")).night();
        assertThat(office.remittances("REPL")).last().isEqualTo("p-3.835 SKIPPED");
        assertThat(office.issues("REPL")).doesNotContain("REMITTANCE_CONFLICT");
    }

    private static List<String> appealsOf(String account) {
        return office.rows(
                "select p.appeal_number from appeal p join adjudication a on a.id ="
                        + " p.adjudication_id where a.account_number = ?",
                account);
    }

    @Test
    void aRemittanceThatALaterOneReversesCannotBeReplaced() throws IOException {
        Cheque cheque = new Cheque("LINKED", "40");
        office.receives("l-1.835", cheque.file(claim("L1", "LI1", "50", "40"))).night();
        String reversal = claim("L1", "LI1", "-50", "-40").replace("CLP*L1*1*", "CLP*L1*22*");
        office.receives(
                "l-2.835", new Cheque("LATER", "0").file(reversal, "PLB*1*20261231*FB:X*-40~"));
        office.receives("l-3.835", cheque.file(claim("L1", "LI1", "50", "39"))).night();
        int number = office.heldNumber("LINKED");

        assertThatThrownBy(() -> office.resolutions().decide(number, Choice.REPLACE, "Pat", "New"))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("account L1");
    }

    @Test
    void aDecisionCanBeUndoneUntilANightCarriesItOut() throws IOException {
        Cheque cheque = new Cheque("UNDO", "100");
        office.receives("u-1.835", cheque.file(claim("U1", "UI1", "150", "100")));
        String other = cheque.file(claim("U2", "UI2", "90", "20"));
        office.receives("u-2.835", other).night();
        int number = office.heldNumber("UNDO");

        office.resolutions().decide(number, Choice.ACCEPT, "Pat", "Ours");
        office.resolutions().undo(number, "Pat", "Not ours");
        office.resolutions().decide(number, Choice.REJECT, "Pat", "Not ours");
        assertThat(office.remittances("UNDO")).last().isEqualTo("u-2.835 REJECTED");
        assertThat(office.issues("UNDO")).isEmpty();
        office.receives("u-3.835", other.replace("000000001", "000000003")).night();
        assertThat(office.remittances("UNDO")).last().isEqualTo("u-3.835 SKIPPED");
        office.resolutions().undo(number, "Pat", "Ours after all");

        assertThat(office.heldNumber("UNDO")).isEqualTo(number);
        assertThat(office.issues("UNDO"))
                .containsExactly("REMITTANCE_CONFLICT", "REMITTANCE_SEEN_BEFORE");
        assertThat(office.claims("UNDO")).containsExactly("U1 100.00");
    }
}
