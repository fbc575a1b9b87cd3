package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.worklist.DenialRows.TODAY;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.core.backtest.Past;
import org.overturn.core.chance.ProcedureGroup;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.DenialRows.Row;

/** Which denials a back-test takes, and what it takes of them. */
@EachDatabase
class PastDenialsTest extends EmptyWorklist {

    private PastDenials.Ended ended() {
        return new PastDenials(new OutcomeRepository(db), new WorklistProperties(Map.of())).list();
    }

    private void correct(long denied, int daysLater) {
        long later = rows.add(Row.at("FAC-A").in("SUPERSEDED"));
        db.update(ADJUDICATION)
                .set(ADJUDICATION.CORRECTS_ID, denied)
                .set(ADJUDICATION.REMITTED_ON, TODAY.plusDays(daysLater))
                .where(ADJUDICATION.ID.eq(later))
                .execute();
    }

    @Test
    void theFirstCorrectionIsWhenOneEndedAndOthersAreCounted() {
        long won = rows.add(Row.at("FAC-A").over("400.00").in("OVERTURNED"));
        correct(won, 9);
        correct(won, 3);
        rows.add(Row.at("FAC-A").in("UPHELD"));
        rows.add(Row.at("FAC-A").in("OPEN"));

        assertThat(ended().undated()).isEqualTo(1);
        Past past = ended().past().getFirst();
        assertThat(ended().past()).hasSize(1);
        assertThat(past.id()).isEqualTo(won);
        assertThat(past.endedOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(past.deniedOn()).isEqualTo(TODAY.minusDays(30));
        assertThat(past.share()).isEqualTo(1);
        assertThat(past.reimbursement()).isEqualTo(Money.of("400.00"));
        assertThat(past.cost()).isEqualTo(Money.of("30.00"));
        assertThat(past.traits().procedure()).isEqualTo(ProcedureGroup.NONE);
    }

    @Test
    void whatWasRefusedAgainIsLostWhetherWeAppealedOrNot() {
        long refused = rows.add(Row.at("FAC-A").in("SUPERSEDED"));
        long again = rows.add(Row.at("FAC-A").in("OPEN"));
        db.update(ADJUDICATION)
                .set(ADJUDICATION.CORRECTS_ID, refused)
                .set(ADJUDICATION.REMITTED_ON, TODAY)
                .where(ADJUDICATION.ID.eq(again))
                .execute();
        assertThat(ended().past()).isEmpty();

        db.update(DENIAL).set(DENIAL.KIND, "REPEAT").where(DENIAL.ID.eq(again)).execute();

        assertThat(ended().past()).hasSize(1);
        assertThat(ended().past().getFirst().id()).isEqualTo(refused);
        assertThat(ended().past().getFirst().share()).isZero();
    }

    @Test
    void whatWasTakenBackIsLost() {
        long lost = rows.add(Row.at("FAC-A").in("TAKEN_BACK"));
        correct(lost, 9);

        assertThat(ended().past().getFirst().share()).isZero();
    }

    @Test
    void whatWasWonInPartCountsAsThePartOfWhatWasExpected() {
        long part = rows.add(Row.at("FAC-A").over("400.00").in("PARTIALLY_OVERTURNED"));
        correct(part, 1);
        db.update(DENIAL)
                .set(DENIAL.RECOVERED, new BigDecimal("50.00"))
                .where(DENIAL.ID.eq(part))
                .execute();
        assertThat(ended().past().getFirst().share()).isEqualTo(0.125);

        db.update(DENIAL)
                .set(DENIAL.REIMBURSEMENT, new BigDecimal("100.00"))
                .where(DENIAL.ID.eq(part))
                .execute();
        assertThat(ended().past().getFirst().share()).isEqualTo(0.5);
        assertThat(ended().past().getFirst().reimbursement()).isEqualTo(Money.of("100.00"));
    }
}
