package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.batch.night.AfterADenial.DENIED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.appeal.AppealChange;
import org.overturn.core.appeal.AppealStatus;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.appeal.NewPayerDecision;
import org.overturn.core.appeal.NextLevels;
import org.overturn.core.appeal.PayerDecision;
import org.overturn.core.appeal.PayerDecisions;
import org.overturn.core.appeal.RefusedPayerDecision;

/** What a person records of a payer's decision, beside what remittances say. */
class PayerDecisionsTest {

    private static final String REVERSED =
            "CLP*PT1001*22*-1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*-1450*0**0**1~DTM*472*20260901~CAS*CO*50*-1450~LQ*HE*N115~";
    private static final String PAID =
            "CLP*PT1001*1*1450*610*0*12*ICN2~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*610**1~DTM*472*20260901~CAS*CO*45*840~";
    private static final String PAID_REVERSED =
            "CLP*PT1001*22*-1450*-610*0*12*ICN2~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*-1450*-610**1~DTM*472*20260901~CAS*CO*45*-840~";
    private static final String DENIED_AFTER_ALL =
            "CLP*PT1001*1*1450*0*0*12*ICN3~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*0**1~DTM*472*20260901~CAS*CO*197*1450~";
    private static final String BY = "Ann Example";

    @TempDir private Path folder;
    private Office office;
    private PayerDecisions decisions;
    private long appeal;

    @BeforeEach
    void denyOnTheFirstNight() throws IOException {
        office = new Office(folder);
        office.receives("first.835", SmallRemittance.of("P", "T1", "0", DENIED)).night();
        decisions = office.bean(PayerDecisions.class);
        appeal = Long.parseLong(office.rows("select id from appeal").getFirst());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aRecordedDecisionStandsWithWhoAndWhyAndTheDenialStaysToBeWorked() {
        record(AppealStatus.LOST);
        office.night();

        assertThat(status()).isEqualTo("LOST 0.00");
        assertThat(office.rows("select status from denial")).containsExactly("APPEALED");
        assertThat(office.bean(Appeals.class).listChanges(appeal))
                .singleElement()
                .extracting(AppealChange::words)
                .asString()
                .matches("lost; before: .* \\(Ann Example: By letter, not necessary\\)");
        assertThat(office.rows("select code from issue where code like 'APPEAL%'")).isEmpty();
    }

    @Test
    void aRemittanceThatAgreesAddsTheMoney() throws IOException {
        record(AppealStatus.WON);
        office.receives("second.835", SmallRemittance.of("P", "T2", "610", REVERSED + PAID));
        office.night();

        assertThat(status()).isEqualTo("WON 610.00");
        assertThat(standing().contradiction()).isEmpty();
    }

    @Test
    void aRemittanceThatSaysOtherwiseIsShownAndOverwritesNothing() throws IOException {
        record(AppealStatus.LOST);
        office.receives("second.835", SmallRemittance.of("P", "T2", "610", REVERSED + PAID));
        office.night();

        assertThat(status()).isEqualTo("LOST 610.00");
        assertThat(standing().contradiction().orElseThrow().status()).isEqualTo(AppealStatus.WON);
        assertThat(office.message("APL-2026-00001", "APPEAL_CONTRADICTED"))
                .contains("was recorded as lost; by a later remittance it is won");

        assertThat(decisions.withdraw(appeal, standing().id(), BY, "the letter was another's"))
                .isTrue();

        assertThat(status()).isEqualTo("WON 610.00");
        assertThat(decisions.list(appeal)).hasSize(1).noneMatch(PayerDecision::isStanding);
    }

    @Test
    void aContradictionThatALaterRemittanceTakesBackIsGone() throws IOException {
        record(AppealStatus.LOST);
        office.receives("second.835", SmallRemittance.of("P", "T2", "610", REVERSED + PAID));
        office.night();
        office.receives(
                "third.835",
                SmallRemittance.of("P", "T3", "-610", PAID_REVERSED + DENIED_AFTER_ALL));
        office.night();

        assertThat(status()).isEqualTo("LOST 0.00");
        assertThat(standing().contradiction()).isEmpty();
    }

    @Test
    void whatWasRecordedAsWonIsUnWonByATakeback() throws IOException {
        record(AppealStatus.WON);
        office.receives("second.835", SmallRemittance.of("P", "T2", "610", REVERSED + PAID));
        office.night();
        office.receives(
                "third.835",
                SmallRemittance.of("P", "T3", "-610", PAID_REVERSED + DENIED_AFTER_ALL));
        office.night();

        assertThat(status()).isEqualTo("TAKEN_BACK 0.00");
    }

    @Test
    void oneThatIsWithdrawnLeavesTheAppealOpen() {
        record(AppealStatus.DISMISSED);

        assertThat(decisions.withdraw(appeal, standing().id(), BY, "wrong appeal")).isTrue();

        assertThat(status()).isEqualTo("OPENED 0.00");
        assertThat(decisions.withdraw(appeal, 1, BY, "again")).isFalse();
        record(AppealStatus.WON);
        assertThat(status()).isEqualTo("WON 0.00");
    }

    @Test
    void theNextLevelTakesWhatIsRefusedOnAndCountsFromTheNotice() throws IOException {
        office.receives("medicare.835", SmallRemittance.of("P", "T9", "0", AfterADenial.MEDICARE))
                .night();
        NextLevels levels = office.bean(NextLevels.class);
        appeal = Long.parseLong(office.rows("select max(id) from appeal").getFirst());
        assertThat(levels.find(appeal)).isEmpty();
        record(AppealStatus.LOST);

        assertThat(levels.find(appeal).orElseThrow().on()).contains(LocalDate.of(2027, 4, 5));
        long next = levels.open(appeal, BY).orElseThrow();

        assertThat(
                        office.rows(
                                "select appeal_level, level_name, due_on, previous_id from appeal"
                                        + " where id = ?",
                                next))
                .containsExactly("2 QIC reconsideration 2027-04-05 " + appeal);
        assertThat(office.rows("select appeal_id, due_on from denial order by id").getLast())
                .isEqualTo(next + " 2027-04-05");
        assertThat(levels.open(appeal, BY)).isEmpty();
        assertThatThrownBy(() -> decisions.withdraw(appeal, standing().id(), BY, "wrong"))
                .hasMessageContaining("next level is open");
        office.night();
        assertThat(office.rows("select status from appeal where id = ?", next))
                .containsExactly("NEEDS_PERSON");
    }

    @Test
    void whatCantBeRecordedIsRefusedWithItsField() {
        assertThatThrownBy(() -> of("", "2026-03-31", "x"))
                .isInstanceOf(RefusedPayerDecision.class)
                .hasMessage("Say how it was decided.");
        assertThatThrownBy(() -> of("OPENED", "2026-03-31", "x"))
                .hasMessage("Say how it was decided.");
        assertThatThrownBy(() -> of("WON", "", "x")).hasMessageContaining("date");
        assertThatThrownBy(() -> of("WON", "2026-03-31", " ")).hasMessageContaining("500");
        assertThatThrownBy(() -> decisions.record(appeal, of("WON", "2999-01-01", "x"), BY))
                .hasMessageContaining("still to come");
        record(AppealStatus.WON);
        assertThatThrownBy(() -> record(AppealStatus.LOST)).hasMessageContaining("is decided");
        assertThat(status()).isEqualTo("WON 0.00");
    }

    private static NewPayerDecision of(String outcome, String day, String says) {
        return NewPayerDecision.of(
                Optional.of(outcome).filter(o -> !o.isEmpty()).map(AppealStatus::valueOf),
                Optional.of(day).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                "",
                says);
    }

    private void record(AppealStatus outcome) {
        decisions.record(
                appeal,
                new NewPayerDecision(
                        outcome, LocalDate.of(2026, 10, 2), "R-1", "By letter, not necessary"),
                BY);
    }

    private PayerDecision standing() {
        return decisions.list(appeal).stream()
                .filter(PayerDecision::isStanding)
                .findFirst()
                .orElseThrow();
    }

    private String status() {
        List<String> rows =
                office.rows("select status, recovered from appeal where id = ?", appeal);
        return rows.getFirst();
    }
}
