package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.PAYER_OVERRIDE;
import static org.overturn.core.db.schema.Tables.REMARK;
import static org.overturn.core.worklist.DenialRows.A;
import static org.overturn.core.worklist.WorklistOf.CLOCK;
import static org.overturn.core.worklist.WorklistOf.DANA;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.deadline.DueDatesOf;
import org.overturn.core.denial.DenialsOf;
import org.overturn.core.denial.NewOverride;
import org.overturn.core.denial.OverriddenCodes;
import org.overturn.core.denial.OverridesOf;
import org.overturn.core.denial.PayerOverrides;
import org.overturn.core.denial.Route;
import org.overturn.core.denial.Rulings;
import org.overturn.core.worklist.DenialRows.Row;

/** New rules over stored denials: shown first, then applied, but for what people decided. */
@EachDatabase
class ReclassificationTest extends EmptyWorklist {

    private Reclassification reclassification;
    private PayerOverrides overrides;

    @BeforeEach
    void rules() {
        overrides = OverridesOf.database(db, CLOCK);
        Rulings rulings = OverridesOf.rulings(db, CLOCK);
        Ids ids = new Ids(Clock.offset(CLOCK, Duration.ofHours(1)));
        reclassification =
                new Reclassification(
                        rulings,
                        new ReclassifiedPiece(
                                rulings,
                                DenialsOf.database(db, ids),
                                DueDatesOf.everyPayer(),
                                new WorkChangeRepository(db, ids),
                                CLOCK));
    }

    @AfterEach
    void leaveNothing() {
        db.deleteFrom(REMARK).execute();
        db.deleteFrom(PAYER_OVERRIDE).execute();
    }

    @Test
    void showsTheDifferenceAndChangesNothing() {
        long one = add("P1", "197", "OPEN", "10.00");
        add("P1", "197", "OPEN", "5.50");
        add("P2", "197", "OPEN", "7.00");
        override("P1", "197", Route.CORRECTED_CLAIM);
        reclassification.commit(false, "first"); // the rows of this test say nothing true yet
        override("P2", "197", Route.WAIT);
        overrideIsWithdrawn("P1");
        override("P1", "197", Route.DOCUMENTS);

        Reclassified found = reclassification.preview(false);

        assertThat(found.countLooked()).isEqualTo(3);
        assertThat(found.lines())
                .extracting(
                        line -> line.group().payer(),
                        line -> line.group().reason(),
                        line -> line.group().from(),
                        line -> line.group().to(),
                        line -> line.sum().count(),
                        line -> line.sum().amount().toString())
                .containsExactly(
                        tuple(
                                "Plan P1",
                                "197",
                                "Coding, Corrected claim",
                                "Coding, Send documents",
                                2L,
                                "15.50"),
                        tuple(
                                "Plan P2",
                                "197",
                                "Authorization, Appeal",
                                "Coding, Wait for the payer",
                                1L,
                                "7.00"));
        assertThat(item(one).route()).isEqualTo(Route.CORRECTED_CLAIM);
    }

    @Test
    void appliesItOnceWithAHistoryAndANewLimit() {
        long one = add("P1", "197", "OPEN", "10.00");
        override("P1", "197", Route.CORRECTED_CLAIM);

        Reclassified made = reclassification.commit(false, "overturn reclassify (dana)");
        Reclassified again = reclassification.commit(false, "again");

        assertThat(made.countChanged()).isEqualTo(1);
        assertThat(again.countChanged() + again.countReworded()).isZero();
        WorkItem item = item(one);
        assertThat(item.route()).isEqualTo(Route.CORRECTED_CLAIM);
        assertThat(item.category()).isEqualTo(DenialCategory.CODING);
        assertThat(item.version()).isEqualTo(2);
        assertThat(item.routeReason()).startsWith("Office rule of ").contains("by Pat Example: ");
        assertThat(db.select(DENIAL.DUE_RULE).from(DENIAL).fetchSingle().value1()).isNotEmpty();
        assertThat(worklist.listHistory(List.of(one), A))
                .extracting(
                        HistoryEntry::what,
                        HistoryEntry::was,
                        HistoryEntry::became,
                        HistoryEntry::by)
                .containsExactly(
                        tuple(
                                HistoryEntry.What.RULES,
                                "Medical necessity, Appeal",
                                "Coding, Corrected claim",
                                "overturn reclassify (dana)"));
    }

    @Test
    void aRouteThatAPersonSetSurvivesAndTheCategoryFollows() {
        long one = add("P1", "197", "OPEN", "10.00");
        worklist.change(
                List.of(new Seen(one, 1)),
                new WorkChange.SendTo(Route.ENROLMENT_FIX, "they lost our contract"),
                DANA);
        override("P1", "197", Route.CORRECTED_CLAIM);

        Reclassified made = reclassification.commit(false, "x");

        assertThat(made.countKeptForPerson()).isEqualTo(1);
        assertThat(item(one).route()).isEqualTo(Route.ENROLMENT_FIX);
        assertThat(item(one).routeReason()).isEqualTo("they lost our contract");
        assertThat(item(one).category()).isEqualTo(DenialCategory.CODING);
        assertThat(reclassification.commit(false, "x").countChanged()).isZero();
    }

    @Test
    void anOpenAppealKeepsItsRouteAndIsCounted() {
        long one = add("P1", "197", "APPEALED", "10.00");
        db.update(DENIAL).set(DENIAL.APPEAL_ID, 77L).where(DENIAL.ID.eq(one)).execute();
        override("P1", "197", Route.CORRECTED_CLAIM);

        Reclassified made = reclassification.commit(false, "x");

        assertThat(made.countKeptForAppeal()).isEqualTo(1);
        assertThat(made.lines().getFirst().sum().appealed()).isEqualTo(1);
        assertThat(item(one).route()).isEqualTo(Route.APPEAL);
        assertThat(item(one).category()).isEqualTo(DenialCategory.CODING);
    }

    @Test
    void whatIsSettledChangesOnlyWhenAskedFor() {
        long settled = add("P1", "197", "SUPERSEDED", "10.00");
        override("P1", "197", Route.CORRECTED_CLAIM);

        assertThat(reclassification.commit(false, "x").countLooked()).isZero();
        assertThat(reclassification.commit(true, "x").countChanged()).isEqualTo(1);
        assertThat(item(settled).route()).isEqualTo(Route.CORRECTED_CLAIM);
    }

    @Test
    void remarksOfTheClaimCountAndAPharmacyRejectIsNone() {
        long gated = add("P1", "50", "OPEN", "10.00");
        long reject = add("P1", "50", "OPEN", "10.00");
        remark(gated, "N211", "MOA03");
        remark(reject, "N211", "RX");

        reclassification.commit(false, "x");

        assertThat(item(gated).route()).isEqualTo(Route.WRITE_OFF);
        assertThat(item(reject).route()).isEqualTo(Route.APPEAL);
    }

    @Test
    void goesOnThroughSeveralPieces() {
        for (int i = 0; i < 2003; i++) {
            add("P1", "197", "OPEN", "1.00");
        }
        override("P1", "197", Route.WAIT);

        Reclassified made = reclassification.commit(false, "x");

        assertThat(made.countChanged()).isEqualTo(2003);
        assertThat(made.lines().getFirst().sum().amount()).hasToString("2003.00");
        assertThat(reclassification.preview(false).lines()).isEmpty();
    }

    private WorkItem item(long id) {
        return worklist.find(id, A).orElseThrow();
    }

    private long add(String payer, String reason, String status, String amount) {
        long id = rows.add(Row.at("FAC-A").payer(payer).over(amount).in(status));
        db.update(DENIAL)
                .set(DENIAL.REASON_CODE, reason)
                .set(DENIAL.GROUP_CODE, "CO")
                .set(DENIAL.APPEAL_RIGHT, "NOT_STATED")
                .set(DENIAL.LIABILITY, "PROVIDER")
                .where(DENIAL.ID.eq(id))
                .execute();
        db.update(ADJUDICATION)
                .set(ADJUDICATION.STATUS_CODE, "1")
                .where(ADJUDICATION.ID.eq(id))
                .execute();
        return id;
    }

    private void remark(long claim, String code, String qualifier) {
        db.insertInto(REMARK)
                .set(REMARK.ID, claim)
                .set(REMARK.ADJUDICATION_ID, claim)
                .set(REMARK.ORDINAL, 1)
                .set(REMARK.CODE, code)
                .set(REMARK.QUALIFIER, qualifier)
                .execute();
    }

    private void override(String payer, String reason, Route route) {
        overrides.make(
                new NewOverride(
                        payer,
                        "Plan " + payer,
                        new OverriddenCodes(reason, "", ""),
                        Optional.of(DenialCategory.CODING),
                        Optional.of(route),
                        "",
                        "they mean a missing number"),
                "Pat Example");
    }

    private void overrideIsWithdrawn(String payer) {
        overrides.list().stream()
                .filter(one -> one.says().payerKey().equals(payer))
                .forEach(one -> overrides.withdraw(one.id(), "Kim", "no longer"));
    }
}
