package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.denial.ClaimsOnFile.Remittance;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What chains leave to people, and what comes of their answers. */
@EachDatabase
class ChainTasksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String PAID =
            "CLP*PT1*1*500*300*0*12*ICN1~DTM*232*20260803~SVC*HC:99214*500*300~CAS*CO*45*200~";
    private static final String REVERSED =
            "CLP*PT1*22*-500*-300*0*12*%s~DTM*232*20260803~SVC*HC:99214*-500*-300~CAS*CO*45*-200~";

    private static DSLContext db;
    private ClaimsOnFile file;
    private ChainTasks tasks;

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
    }

    @BeforeEach
    void empty() {
        file = new ClaimsOnFile(db);
        file.clear();
        ClaimGroupRepository groups = new ClaimGroupRepository(db, new ChainDetailRepository(db));
        Clock clock = Clock.systemUTC();
        tasks =
                new ChainTasks(
                        new ChainTaskRepository(db),
                        new RecoupmentRepository(db),
                        new ClosedLoop(groups, new ChainRepository(db, new Ids(clock)), clock),
                        new ChainProperties(45, new BigDecimal("100.00")),
                        clock);
    }

    @Test
    void oneClaimNumberOfTwoPatientsJoinsNothing() {
        String other =
                PAID.replace("PT1", "PT2")
                        .replace("~DTM*232", "~NM1*QC*1*ROE*SAM****MI*M2~DTM*232");
        String reversed =
                REVERSED.formatted("ICN1")
                        .replace("PT1", "PT2")
                        .replace("~DTM*232", "~NM1*QC*1*ROE*SAM****MI*M2~DTM*232");
        file.night(List.of(of(0, PAID.replace("~DTM*232", "~NM1*QC*1*DOE*JANE****MI*M1~DTM*232"))));
        file.night(List.of(of(1, other)));
        file.night(List.of(of(5, reversed)));

        assertThat(file.reversed("PT1")).isEqualTo(0);
        assertThat(file.reversed("PT2")).isEqualTo(1);
    }

    @Test
    void aFilledClaimNumberJoinsNothing() {
        file.night(List.of(of(0, PAID.replace("ICN1", "0000"))));
        file.night(List.of(of(5, REVERSED.formatted("0000").replace("PT1", "PT2"))));

        assertThat(file.reversed("PT1")).isEqualTo(0);
    }

    @Test
    void anUncertainReversalWaitsForAnAnswerAndIsNeverAskedTwice() {
        file.night(List.of(of(0, PAID)));
        file.night(List.of(of(5, REVERSED.formatted("ZZ9"))));
        ClaimHistory.Question question = file.history("ICN1").questions().getFirst();
        assertThat(question.score()).isEqualTo(55);
        assertThat(file.history("ICN1").ledger().takenBack().isZero()).isTrue();

        tasks.answer(question.id(), true, "dana");

        assertThat(file.history("ICN1").questions()).isEmpty();
        assertThat(file.history("ICN1").ledger().takenBack().toString()).isEqualTo("300.00");
        assertThatThrownBy(() -> tasks.answer(question.id(), false, "dana"))
                .isInstanceOf(NoSuchQuestion.class);
        file.night(List.of(of(9, PAID.replace("ICN1", "ICN2"))));
        assertThat(file.state())
                .contains("T5/1 WHICH_ORIGINAL T0/1 55 since 2026-09-06ACCEPTED")
                .contains("T9/1 reversed by null corrects T0/1");
    }

    @Test
    void aRefusedOneIsAReversalOfNothingOnFile() {
        file.night(List.of(of(0, PAID), of(5, REVERSED.formatted("ZZ9"))));

        tasks.answer(file.history("ICN1").questions().getFirst().id(), false, "dana");
        file.night(List.of(of(6, PAID.replace("PT1", "PT2").replace("ICN1", "ZZ9"))));

        assertThat(file.state())
                .contains("T5/1 WHICH_ORIGINAL T0/1 55 since 2026-09-06REFUSED")
                .contains("T5/1 NO_ORIGINAL null 0 since 2026-09-06")
                .contains("T0/1 reversed by null");
    }

    @Test
    void aReversalIsFollowedWithin45DaysOrSaid() {
        file.night(List.of(of(0, PAID), of(5, REVERSED.formatted("ICN1"))));

        assertThat(tasks.listDue(DAY.plusDays(5 + 44))).isEmpty();
        assertThat(tasks.listDue(DAY.plusDays(5 + 45)))
                .extracting(Issue::code, Issue::message)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                IssueCode.CORRECTION_MISSING,
                                "Claim ICN1 was reversed on 2026-09-06, $300.00 taken back, and not"
                                        + " decided again."));

        file.night(List.of(of(60, PAID.replace("ICN1", "ICN2"))));
        assertThat(tasks.listDue(DAY.plusDays(90))).isEmpty();
    }

    @Test
    void aRecoveryOfAClaimThatIsNotOnFileIsSaidFromTheLimitOn() {
        file.night(
                List.of(
                        plb(0, "WO", "ICN1", "300"),
                        plb(1, "WO", "GONE", "99.99"),
                        plb(2, "WU", " LOST ", "100"),
                        plb(3, "WO", "", "250"),
                        plb(4, "WO", "LATER", "-400"),
                        plb(5, "72", "CHECK", "-500"),
                        plb(6, "WO", "CHECK", "500"),
                        plb(7, "L6", "LOST", "-900")));
        file.night(List.of(of(0, PAID)));

        assertThat(tasks.listDue(DAY))
                .extracting(Issue::message)
                .containsExactly(
                        "Remittance P2 of 2026-09-03 takes $100.00 (WU) for claim LOST, which is"
                                + " not on file.",
                        "Remittance P3 of 2026-09-04 takes $250.00 (WO) and names no claim.");
        assertThat(file.history("ICN1").ledger().recouped().toString()).isEqualTo("300.00");
    }

    private static Remittance of(int days, String claim) {
        return new Remittance(DAY.plusDays(days), "T" + days, List.of(claim), List.of());
    }

    private static Remittance plb(int days, String code, String reference, String amount) {
        return new Remittance(
                DAY.plusDays(days),
                "P" + days,
                List.of(),
                List.of(List.of(code, reference, amount)));
    }
}
