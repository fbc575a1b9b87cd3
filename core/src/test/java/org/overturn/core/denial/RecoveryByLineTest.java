package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.denial.ClaimsOnFile.Remittance;

/** Whose money it is that a later remittance brings, where several lines were refused. */
@EachDatabase
class RecoveryByLineTest {

    private static final String FIRST =
            "CLP*PT1001*1*1000*0**12*ICN1~DTM*232*20260803~"
                    + "SVC*HC:29881*700*0~CAS*CO*197*700~REF*6R*1~"
                    + "SVC*HC:97110*300*0~CAS*CO*50*300~REF*6R*2~";
    private static final String REVERSED =
            "CLP*PT1001*22*-1000*0**12*ICN1~DTM*232*20260803~"
                    + "SVC*HC:29881*-700*0~CAS*CO*197*-700~REF*6R*1~"
                    + "SVC*HC:97110*-300*0~CAS*CO*50*-300~REF*6R*2~";

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
        file.night(List.of(remittance("2026-09-01", FIRST)));
    }

    @Test
    void theLineThatIsPaidIsWonAndTheOtherIsRefusedAgain() {
        correct(
                "SVC*HC:29881*700*0~CAS*CO*197*700~REF*6R*1~"
                        + "SVC*HC:97110*300*240~CAS*CO*45*60~REF*6R*2~",
                "240");

        assertThat(denials())
                .containsExactly("1 INITIAL SUPERSEDED 0.00", "2 INITIAL OVERTURNED 240.00");
    }

    @Test
    void eachLineHasItsOwnMoneyWhateverItsShareOfTheCharge() {
        correct(
                "SVC*HC:97110*300*200~CAS*CO*50*40*1~CAS*CO*45*60~REF*6R*2~"
                        + "SVC*HC:29881*700*100~CAS*CO*45*600~REF*6R*1~",
                "300");

        assertThat(denials())
                .containsExactly(
                        "1 INITIAL OVERTURNED 100.00", "2 INITIAL PARTIALLY_OVERTURNED 200.00");
    }

    @Test
    void whatIsTakenBackOfIsNotWhollyWon() {
        correct(
                "SVC*HC:29881*700*400~CAS*CO*45*300~REF*6R*1~"
                        + "SVC*HC:97110*300*200~CAS*CO*45*100~REF*6R*2~",
                "600");
        file.night(
                List.of(
                        remittance(
                                "2026-12-01",
                                "CLP*PT1001*22*-1000*-600**12*ICN2~DTM*232*20260803~"
                                        + "SVC*HC:29881*-700*-400~CAS*CO*45*-300~REF*6R*1~"
                                        + "SVC*HC:97110*-300*-200~CAS*CO*45*-100~REF*6R*2~",
                                "CLP*PT1001*1*1000*300**12*ICN3~DTM*232*20260803~"
                                        + "SVC*HC:29881*700*300~CAS*CO*45*400~REF*6R*1~"
                                        + "SVC*HC:97110*300*0~CAS*CO*45*300~REF*6R*2~")));

        assertThat(denials())
                .containsExactly(
                        "1 INITIAL PARTIALLY_OVERTURNED 200.00",
                        "2 INITIAL PARTIALLY_OVERTURNED 100.00");
    }

    @Test
    void aLaterPaymentOfOneLineWinsThatLineOnly() {
        file.night(
                List.of(
                        remittance(
                                "2026-10-02",
                                "CLP*PT1001*1*1000*150**12*ICN2~DTM*232*20260803~"
                                        + "SVC*HC:29881*700*0~CAS*CO*197*700~"
                                        + "SVC*HC:97110*300*150~CAS*CO*45*150~")));

        assertThat(denials())
                .containsExactly("1 INITIAL SUPERSEDED 0.00", "2 INITIAL OVERTURNED 150.00");
        assertThat(file.state()).contains("T2026-10-02/1 denial 1 REPEAT OPEN 0.00");
    }

    @Test
    void linesThatCantBeFollowedShareByTheirAmounts() {
        file.night(
                List.of(
                        remittance(
                                "2026-10-01",
                                REVERSED,
                                "CLP*PT1001*1*1000*500**12*ICN2~DTM*232*20260803~"
                                        + "CAS*CO*45*500~")));

        assertThat(denials())
                .containsExactly("1 INITIAL OVERTURNED 350.00", "2 INITIAL OVERTURNED 150.00");
    }

    private void correct(String lines, String paid) {
        file.night(
                List.of(
                        remittance(
                                "2026-10-01",
                                REVERSED,
                                "CLP*PT1001*1*1000*"
                                        + paid
                                        + "**12*ICN2~DTM*232*20260803~"
                                        + lines)));
    }

    /** Of the first decision. */
    private Stream<String> denials() {
        return file.state()
                .lines()
                .filter(line -> line.startsWith("T2026-09-01/1 denial "))
                .map(line -> line.replaceAll("^\\S+ denial | of .*$", ""));
    }

    private static Remittance remittance(String day, String... claims) {
        return new Remittance(LocalDate.parse(day), "T" + day, List.of(claims), List.of());
    }
}
