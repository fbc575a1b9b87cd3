package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.denial.ClaimsOnFile.Remittance;
import org.overturn.core.money.Money;

/** The life of one claim over twelve remittances; its figures were worked out by hand. */
@EachDatabase
class TwelveRemittancesTest {

    private static final String HEAD =
            "CLP*PT1001*%s*%s*%s**12*%s~DTM*232*20260803~SVC*HC:29881*%s*%s~";

    static final List<Remittance> LIFE =
            List.of(
                    remittance("2026-09-01", decided("ICN1", "0", "CAS*OA*133*1000~")),
                    remittance(
                            "2026-09-08",
                            reversed("ICN1", "0", "CAS*OA*133*-1000~"),
                            decided("ICN2", "0", "CAS*CO*197*1000~")),
                    remittance(
                            "2026-09-20",
                            reversed("ICN2", "0", "CAS*CO*197*-1000~"),
                            decided("ICN3", "610", "CAS*CO*45*240~CAS*PR*2*150~")),
                    adjusted("2026-09-25", "L6", "ICN3", "-12.34"),
                    remittance("2026-10-05", decided("ICN4", "40", "CAS*CO*45*810~CAS*PR*2*150~")),
                    remittance(
                            "2026-11-01", reversed("ICN4", "-40", "CAS*CO*45*-810~CAS*PR*2*-150~")),
                    new Remittance(
                            LocalDate.parse("2026-11-15"),
                            "T2026-11-15",
                            List.of(
                                    reversed("ICN3", "-610", "CAS*CO*45*-240~CAS*PR*2*-150~"),
                                    decided("ICN5", "0", "CAS*CO*50*1000~")),
                            List.of(List.of("WO", "ICN3 ", "-610"))),
                    adjusted("2026-12-01", "WO", " ICN3", "610"),
                    remittance(
                            "2027-01-05",
                            reversed("ICN5", "0", "CAS*CO*50*-1000~"),
                            decided("ICN6", "600", "CAS*CO*45*250~CAS*PR*2*150~LQ*HE*N690~")),
                    adjusted("2027-01-12", "72", "ICN3", "-610"),
                    remittance(
                            "2027-02-01",
                            reversed("ICN6", "-600", "CAS*CO*45*-250~CAS*PR*2*-150~"),
                            decided("ICN7", "400", "CAS*CO*45*250~CAS*CO*151*200~CAS*PR*2*150~")),
                    remittance(
                            "2027-02-20",
                            reversed(
                                    "ICN7",
                                    "-400",
                                    "CAS*CO*45*-250~CAS*CO*151*-200~CAS*PR*2*-150~"),
                            decided("ICN8", "600", "CAS*CO*45*250~CAS*PR*2*150~")));

    /**
     * allowed, paid, denied open, recovered, taken back, patient share, recouped, put off,
     * interest.
     */
    private static final List<String> LEDGERS =
            List.of(
                    "0 0 0 0 0 0 0 0 0",
                    "0 0 1000 0 0 0 0 0 0",
                    "760 610 0 610 0 150 0 0 0",
                    "760 610 0 610 0 150 0 0 12.34",
                    "800 650 0 610 0 150 0 0 12.34",
                    "760 610 0 610 40 150 0 0 12.34",
                    "0 0 1000 0 650 0 0 610 12.34",
                    "0 0 1000 0 650 0 610 0 12.34",
                    "750 600 0 600 650 150 610 0 12.34",
                    "750 600 0 600 650 150 0 0 12.34",
                    "550 400 200 400 850 150 0 0 12.34",
                    "750 600 0 600 850 150 0 0 12.34");

    private static DSLContext db;
    private ClaimsOnFile file;

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
    }

    @BeforeEach
    void empty() {
        file = new ClaimsOnFile(db);
        file.clear();
    }

    @Test
    void theLedgerIsRightAtEachStep() {
        for (int i = 0; i < LIFE.size(); i++) {
            file.night(List.of(LIFE.get(i)));

            assertThat(file.history("ICN1").ledger())
                    .as("after remittance " + (i + 1))
                    .isEqualTo(ledger(LEDGERS.get(i)));
        }
        assertThat(file.history("ICN8").entries())
                .extracting(ClaimHistory.Entry::role)
                .containsExactly(
                        ClaimHistory.Role.FIRST,
                        ClaimHistory.Role.REVERSAL,
                        ClaimHistory.Role.CORRECTION,
                        ClaimHistory.Role.REVERSAL,
                        ClaimHistory.Role.CORRECTION,
                        ClaimHistory.Role.ADDITIONAL_PAYMENT,
                        ClaimHistory.Role.REVERSAL,
                        ClaimHistory.Role.REVERSAL,
                        ClaimHistory.Role.TAKEBACK,
                        ClaimHistory.Role.REVERSAL,
                        ClaimHistory.Role.CORRECTION,
                        ClaimHistory.Role.REVERSAL,
                        ClaimHistory.Role.TAKEBACK,
                        ClaimHistory.Role.REVERSAL,
                        ClaimHistory.Role.CORRECTION);
    }

    @Test
    void whatBecameOfEachDenialIsRightInTheEnd() {
        LIFE.forEach(remittance -> file.night(List.of(remittance)));

        assertThat(file.state())
                .contains(
                        "T2026-09-08/2 denial 1 INITIAL TAKEN_BACK 0.00 of 2026-09-08",
                        "T2026-11-15/2 denial 1 TAKEBACK PARTIALLY_OVERTURNED 400.00 of 2026-11-15",
                        "T2027-02-01/2 denial 2 TAKEBACK OVERTURNED 200.00 of 2027-02-01");
    }

    @Test
    void theOrderOfArrivalWithinANightMakesNoDifference() {
        for (int step = 3; step <= LIFE.size(); step += 3) {
            List<Remittance> before = LIFE.subList(0, step - 3);
            List<Remittance> night = LIFE.subList(step - 3, step);
            for (int seed = 0; seed < 6; seed++) {
                file.clear();
                if (!before.isEmpty()) {
                    file.night(before);
                }
                List<Remittance> shuffled = new ArrayList<>(night);
                Collections.shuffle(shuffled, new Random(seed));
                file.night(shuffled);

                assertThat(file.history("ICN1").ledger()).isEqualTo(ledger(LEDGERS.get(step - 1)));
            }
        }
    }

    @Test
    void theLastHalvesMayComeFirst() {
        LIFE.reversed().forEach(remittance -> file.night(List.of(remittance)));
        String backwards = file.state();
        file.clear();
        file.night(LIFE);

        assertThat(backwards).isEqualTo(file.state());
        assertThat(file.history("ICN1").ledger()).isEqualTo(ledger(LEDGERS.getLast()));
    }

    private static ClaimLedger ledger(String figures) {
        List<Money> sums = List.of(figures.split(" ")).stream().map(Money::of).toList();
        return new ClaimLedger(
                Money.of("1000"),
                sums.get(0),
                sums.get(1),
                sums.get(2),
                sums.get(3),
                sums.get(4),
                sums.get(5),
                sums.get(6),
                sums.get(7),
                sums.get(8));
    }

    private static String decided(String number, String paid, String adjustments) {
        return HEAD.formatted("1", "1000", paid, number, "1000", paid) + adjustments;
    }

    private static String reversed(String number, String paid, String adjustments) {
        return HEAD.formatted("22", "-1000", paid, number, "-1000", paid) + adjustments;
    }

    private static Remittance remittance(String day, String... claims) {
        return new Remittance(LocalDate.parse(day), "T" + day, List.of(claims), List.of());
    }

    private static Remittance adjusted(String day, String code, String reference, String amount) {
        return new Remittance(
                LocalDate.parse(day),
                "T" + day,
                List.of(),
                List.of(List.of(code, reference, amount)));
    }
}
