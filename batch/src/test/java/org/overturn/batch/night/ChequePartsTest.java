package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.Cheque.claim;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A payment that comes in parts is joined; no part is lost, no claim posted twice. */
class ChequePartsTest extends OfficeOverNights {

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
