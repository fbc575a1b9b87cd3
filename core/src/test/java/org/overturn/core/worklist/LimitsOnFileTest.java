package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.worklist.DenialRows.TODAY;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.deadline.Appellant;
import org.overturn.core.deadline.Clock;
import org.overturn.core.deadline.ClockKind;
import org.overturn.core.deadline.FilingRules;
import org.overturn.core.deadline.OpenLimits;
import org.overturn.core.deadline.OpenLimitsOf;
import org.overturn.core.deadline.RuleBook;
import org.overturn.core.deadline.RuleDifference;
import org.overturn.core.deadline.RuleFinding;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.DenialRows.Row;

/** Limits of stored denials, held against rules. Denials are of Medicare, of 31 January 2026. */
@EachDatabase
class LimitsOnFileTest {

    private static final LocalDate DUE = TODAY.minusDays(30).plusDays(125);

    private static DSLContext db;
    private static DenialRows rows;

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
        rows = new DenialRows(db);
    }

    @BeforeEach
    void empty() {
        rows.clear();
    }

    private static long add(Row row) {
        long id = rows.add(row);
        db.update(DENIAL)
                .set(DENIAL.LIABILITY, "PROVIDER")
                .set(DENIAL.DUE_CONFIDENCE, "UNVERIFIED")
                .set(DENIAL.DUE_RULE, "MEDICARE_FFS: Redetermination, 120 days")
                .where(DENIAL.ID.eq(id))
                .execute();
        return id;
    }

    private static RuleBook shortened() {
        String csv = FilingRules.standard().csv();
        return RuleBook.standard()
                .with(
                        FilingRules.parse(
                                csv.replace(
                                        "MEDICARE_FFS,*,1,Redetermination,120",
                                        "MEDICARE_FFS,*,1,Redetermination,100")));
    }

    @Test
    void theSameRulesMoveNothing() {
        add(Row.at("FAC-A").due(DUE));
        add(Row.at("FAC-B").due(DUE));

        RuleDifference found = OpenLimitsOf.database(db).compare(RuleBook.standard(), 20);

        assertThat(found.looked()).isEqualTo(2);
        assertThat(found.moved()).isZero();
        assertThat(found.earliest()).isEmpty();
    }

    @Test
    void aShorterLimitMovesThoseThatCanBeWorkedAndNamesTheEarliest() {
        add(Row.at("FAC-A").due(DUE).over("100.10"));
        add(Row.at("FAC-A").due(DUE).over("200.20"));
        add(Row.at("FAC-A").due(DUE.minusDays(20)).over("400.00")); // there already
        add(Row.at("FAC-A").payer("P2").due(DUE.minusDays(60)).over("50.00"));
        add(Row.at("FAC-A").due(DUE).in("OVERTURNED"));

        RuleDifference found = OpenLimitsOf.database(db).compare(shortened(), 20);

        assertThat(found.looked()).isEqualTo(4);
        assertThat(found.moved()).isEqualTo(3);
        assertThat(found.earlier()).isEqualTo(2);
        assertThat(found.amount()).isEqualTo(Money.of("350.30"));
        assertThat(found.earliest()).hasSize(2);
        assertThat(found.earliest().getFirst().from()).contains(DUE.minusDays(60));
        assertThat(found.earliest().getLast().denials()).isEqualTo(2);
        assertThat(found.earliest().getLast().to()).contains(DUE.minusDays(20));
        assertThat(OpenLimitsOf.database(db).compare(shortened(), 1).earliest())
                .containsExactly(found.earliest().getFirst());
    }

    @Test
    void aDenialHasItsClocksAndItsAppellant() {
        long id = add(Row.at("FAC-A").due(DUE));
        db.update(ADJUDICATION)
                .set(ADJUDICATION.NSA_ELIGIBLE, true)
                .where(ADJUDICATION.ID.eq(id))
                .execute();

        OpenLimits.Limits limits = OpenLimitsOf.database(db).find(id).orElseThrow();

        assertThat(limits.whose().appellant()).isEqualTo(Appellant.PROVIDER);
        assertThat(limits.clocks().clocks())
                .extracting(Clock::kind)
                .containsExactly(
                        ClockKind.OPEN_NEGOTIATION, ClockKind.APPEAL, ClockKind.CORRECTED_CLAIM);
        assertThat(limits.clocks().findLeading(TODAY).map(Clock::kind))
                .contains(ClockKind.OPEN_NEGOTIATION);
        assertThat(OpenLimitsOf.database(db).find(id + 1)).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsUnverifiedAndOpenIsFoundWithItsDollars() {
        add(Row.at("FAC-A").due(DUE).over("1200.00"));
        add(Row.at("FAC-A").due(DUE).over("34.56"));
        long gap = add(Row.at("FAC-A").due(DUE).over("9.99"));
        db.update(DENIAL)
                .set(DENIAL.DUE_RULE, "UNKNOWN: no rule, default of 90 days")
                .where(DENIAL.ID.eq(gap))
                .execute();

        assertThat(OpenLimitsOf.database(db).check(LocalDate.of(2026, 12, 1)))
                .containsExactly(
                        new RuleFinding(
                                RuleFinding.Kind.NO_RULE,
                                "UNKNOWN: no rule, default of 90 days: 1 denial over $9.99"),
                        new RuleFinding(
                                RuleFinding.Kind.UNVERIFIED,
                                "MEDICARE_FFS: Redetermination, 120 days: 2 denials over"
                                        + " $1,234.56"));
    }

    @Test
    void aRuleThatEndedWithoutASuccessorIsFoundAndOneWithASuccessorIsNot() {
        String row =
                "FEHB,*,1,Carrier reconsideration,6,months,carrier_decision_date,0,30,72h,0,Letter,"
                        + "FEHB carrier,5 CFR 890.105,memory-high,,MEMBER,RECEIVED,%s,%s,,\n";
        String header = FilingRules.standard().csv().lines().findFirst().orElseThrow() + "\n";
        RuleBook ended =
                RuleBook.standard()
                        .with(FilingRules.parse(header + row.formatted("", "2026-06-30")));
        RuleBook followed =
                RuleBook.standard()
                        .with(
                                FilingRules.parse(
                                        header
                                                + row.formatted("", "2026-06-30")
                                                + row.formatted("2026-07-01", "")));
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(OpenLimitsOf.database(db, ended).check(day.minusDays(1))).isEmpty();
        assertThat(OpenLimitsOf.database(db, ended).check(day))
                .containsExactly(
                        new RuleFinding(
                                RuleFinding.Kind.ENDED,
                                "FEHB, *: Carrier reconsideration, until 2026-06-30"));
        assertThat(OpenLimitsOf.database(db, followed).check(day)).isEmpty();
    }

    @Test
    void whatWasVerifiedMoreThanAYearAgoIsFound() {
        assertThat(OpenLimitsOf.database(db).check(LocalDate.of(2027, 11, 23))).isEmpty();
        assertThat(OpenLimitsOf.database(db).check(LocalDate.of(2027, 11, 24)))
                .isNotEmpty()
                .allMatch(one -> one.kind() == RuleFinding.Kind.STALE);
    }
}
