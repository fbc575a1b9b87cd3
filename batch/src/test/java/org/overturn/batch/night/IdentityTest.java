package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.batch.night.Cheque.claim;
import static org.overturn.batch.night.Cheque.denied;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.remittance.Choice;
import org.overturn.core.remittance.DecisionRefused;

/** Which remittance is posted, joined, skipped, held; no claim twice, no part lost. */
class IdentityTest {

    @TempDir private static Path folder;
    private static Office office;

    @BeforeAll
    static void open() throws IOException {
        office = new Office(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aChequeSplitIntoFilesOfSeveralNightsIsJoinedAndBalances() throws IOException {
        Cheque cheque = new Cheque("SPLIT", "100");
        office.receives("split-1.835", cheque.file(claim("S1", "SI1", "50", "40"))).night();
        assertThat(office.issues("SPLIT")).containsExactly("REMITTANCE_OUT_OF_BALANCE");

        office.receives("split-2.835", cheque.file(claim("S2", "SI2", "50", "35"))).night();
        assertThat(office.issues("SPLIT")).containsExactly("REMITTANCE_INCOMPLETE");
        assertThat(office.message("SPLIT", "REMITTANCE_INCOMPLETE"))
                .contains("over $100.00", "2 parts so far come to $75.00");
        assertThat(office.resolutions().listIncomplete())
                .anySatisfy(parts -> assertThat(parts).hasSize(2));

        String last = cheque.file(claim("S3", "SI3", "50", "30"), "PLB*1*20261231*WO:X*5~");
        office.receives("split-3.835", last).night();
        assertThat(office.remittances("SPLIT"))
                .containsExactly("split-1.835 STORED", "split-2.835 STORED", "split-3.835 STORED");
        assertThat(office.claims("SPLIT")).containsExactly("S1 40.00", "S2 35.00", "S3 30.00");
        assertThat(office.issues("SPLIT")).containsExactly("REMITTANCE_IN_PARTS");
        assertThat(
                        office.rows(
                                "select count(*) from remittance r join remittance one on one.id ="
                                        + " r.part_of_id where r.trace_number = 'SPLIT'"
                                        + " and one.part_of_id is null"))
                .containsExactly("2");
    }

    @Test
    void aSecondPartOfTheSameFileNameOnAnotherNightIsNotLost() throws IOException {
        Cheque cheque = new Cheque("NAMESAKE", "100");
        office.receives("era.835", cheque.file(claim("N1", "NI1", "50", "40"))).night();
        office.receives("era.835", cheque.file(claim("N2", "NI2", "70", "60"))).night();

        assertThat(office.claims("NAMESAKE")).containsExactly("N1 40.00", "N2 60.00");
        assertThat(office.issues("NAMESAKE")).containsExactly("REMITTANCE_IN_PARTS");
    }

    @Test
    void aCorrectedVersionIsHeldAndBothVersionsAreTold() throws IOException {
        Cheque cheque = new Cheque("CORR", "100");
        String same = claim("C1", "CI1", "50", "40");
        office.receives("c-1.835", cheque.file(same, claim("C2", "CI2", "90", "60"))).night();
        NightResult night =
                office.receives("c-2.835", cheque.file(same, claim("C2", "CI2", "90", "45")))
                        .night();

        assertThat(night.refusedInput()).isTrue();
        assertThat(office.claims("CORR")).containsExactly("C1 40.00", "C2 60.00");
        assertThat(office.message("CORR", "REMITTANCE_CONFLICT"))
                .contains(
                        "came before in c-1.835",
                        "Posted: 2 claims, $100.00. Held: 2 claims, $85.00.",
                        "1 changed: claim CI2",
                        "paid (CLP04) $60.00 -> $45.00");
    }

    /** Short of the payment, its changed claims would look like a further part. */
    @Test
    void aCorrectedPartOfAnIncompleteChequeIsHeldThoughItWouldComplete() throws IOException {
        Cheque cheque = new Cheque("HALF", "100");
        office.receives("h-1.835", cheque.file(claim("H1", "HI1", "80", "60"))).night();
        office.receives("h-2.835", cheque.file(claim("H1", "HI1", "80", "40")));
        office.receives("h-3.835", cheque.file(claim("H1", "HI9", "80", "40"))).night();

        assertThat(office.remittances("HALF"))
                .containsExactly("h-1.835 STORED", "h-2.835 HELD", "h-3.835 HELD");
        assertThat(office.claims("HALF")).containsExactly("H1 60.00");
    }

    @Test
    void otherClaimsThatComeToMoreThanThePaymentAreHeldUntilThePartsComeToIt() throws IOException {
        Cheque cheque = new Cheque("MORE", "100");
        office.receives("m-1.835", cheque.file(claim("M1", "MI1", "90", "80")));
        office.receives("m-2.835", cheque.file(claim("M2", "MI2", "90", "70"))).night();
        assertThat(office.remittances("MORE")).containsExactly("m-1.835 STORED", "m-2.835 HELD");
        assertThat(office.message("MORE", "REMITTANCE_CONFLICT"))
                .contains("with them the payment of $100.00 would come to $150.00");

        office.receives("m-3.835", cheque.file(claim("M3", "MI3", "-90", "-50"))).night();

        assertThat(office.claims("MORE")).containsExactly("M1 80.00", "M2 70.00", "M3 -50.00");
        assertThat(office.issues("MORE")).containsExactly("REMITTANCE_IN_PARTS");
    }

    @Test
    void aTraceNumberUsedAgainForNothingPaidPostsBothUnlessAClaimComesTwice() throws IOException {
        Cheque none = new Cheque("NON", "0");
        office.receives("z-1.835", none.file(denied("Z1", "ZI1", "50")));
        office.receives("z-2.835", none.file(denied("Z2", "ZI2", "60")));
        office.receives("z-3.835", none.file(denied("Z2", "ZI2", "61"))).night();

        assertThat(office.remittances("NON"))
                .containsExactly("z-1.835 STORED", "z-2.835 STORED", "z-3.835 HELD");
        assertThat(office.claims("NON")).containsExactly("Z1 0.00", "Z2 0.00");
        assertThat(office.issues("NON")).containsExactly("REMITTANCE_CONFLICT");
    }

    @Test
    void theSameRemittanceWithAnotherComponentSeparatorDeclaredIsSkipped() throws IOException {
        String file = new Cheque("WRAP", "40").file(claim("W1", "WI1", "50", "40"));
        office.receives("w-1.835", file).night();
        office.receives("w-2.835", file.replace("*P*:~", "*P*>~").replace("~", "~\n")).night();

        assertThat(office.remittances("WRAP")).containsExactly("w-1.835 STORED", "w-2.835 SKIPPED");
        assertThat(office.issues("WRAP")).containsExactly("REMITTANCE_SEEN_BEFORE");
    }

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

    @Test
    void anyPartitionInAnyOrderPostsEachClaimOnceAndBalances() throws IOException {
        Random chance = new Random(835);
        List<List<String>> nights =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> expected = new ArrayList<>();
        List<String> arrivals = new ArrayList<>();
        for (int payment = 0; payment < 40; payment++) {
            arrivals.addAll(parts("LAW" + payment, chance, expected));
        }
        Collections.shuffle(arrivals, chance);
        arrivals.forEach(part -> nights.get(chance.nextInt(3)).add(part));
        for (int night = 0; night < 3; night++) {
            deliver(night, nights.get(night), chance);
            office.night();
        }

        assertThat(
                        office.rows(
                                "select r.trace_number, a.account_number, a.paid from adjudication a"
                                        + " join remittance r on r.id = a.remittance_id"
                                        + " where r.trace_number like 'LAW%' and r.status ="
                                        + " 'STORED'"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(
                        office.rows(
                                "select trace_number, status from remittance where trace_number"
                                        + " like 'LAW%' and status <> 'STORED'"))
                .isEmpty();
        assertThat(
                        office.rows(
                                "select distinct code from issue where subject like 'LAW%' and code"
                                        + " like 'REMITTANCE%'"))
                .containsExactly("REMITTANCE_IN_PARTS");
        assertThat(
                        office.rows(
                                "select trace_number from remittance where trace_number like 'LAW%'"
                                        + " group by trace_number, payment_amount having"
                                        + " sum(claims_paid - provider_adjusted) <> payment_amount"))
                .isEmpty();
    }

    /** The parts of a payment of one to ten claims, some of them taken back, some unpaid. */
    private static List<String> parts(String trace, Random chance, List<String> expected) {
        int count = 2 + chance.nextInt(9);
        List<List<String>> parts = new ArrayList<>();
        for (int part = 0; part < 1 + chance.nextInt(Math.min(5, count)); part++) {
            parts.add(new ArrayList<>());
        }
        BigDecimal amount = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            int cents = Math.max(0, chance.nextInt(20000) - 4000);
            boolean takenBack = i > 0 && chance.nextInt(5) == 0;
            BigDecimal paid = BigDecimal.valueOf(takenBack ? -cents / 4 : cents, 2);
            BigDecimal charge = BigDecimal.valueOf(takenBack ? -21000 : 21000 + i, 2);
            String account = trace + "-" + i;
            int part = i < parts.size() ? i : chance.nextInt(parts.size());
            parts.get(part)
                    .add(claim(account, account, charge.toPlainString(), paid.toPlainString()));
            expected.add(trace + " " + account + " " + paid);
            amount = amount.add(paid);
        }
        if (amount.signum() < 0) {
            parts.getFirst().add("PLB*1*20261231*FB:" + trace + "*" + amount.toPlainString() + "~");
            amount = BigDecimal.ZERO;
        }
        Cheque cheque = new Cheque(trace, amount.toPlainString());
        return parts.stream().map(part -> cheque.transaction(part.toArray(String[]::new))).toList();
    }

    /** One to four transactions a file. */
    private static void deliver(int night, List<String> parts, Random chance) throws IOException {
        int file = 0;
        for (int at = 0; at < parts.size(); ) {
            int to = Math.min(parts.size(), at + 1 + chance.nextInt(4));
            String name = "law-%d-%03d.835".formatted(night, file++);
            office.receives(name, Cheque.file(parts.subList(at, to)));
            at = to;
        }
    }
}
