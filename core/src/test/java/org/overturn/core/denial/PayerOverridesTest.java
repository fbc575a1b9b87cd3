package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.db.schema.Tables.PAYER_OVERRIDE;
import static org.overturn.core.denial.ClaimText.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;

/** What the office rules otherwise for a payer, kept and applied. */
@EachDatabase
class PayerOverridesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC);

    private static DSLContext db;

    private final DenialRules rules = new DenialRules(Codes.standard());
    private PayerOverrides overrides;

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
    }

    @BeforeEach
    void none() {
        db.deleteFrom(PAYER_OVERRIDE).execute();
        overrides = OverridesOf.database(db, CLOCK);
    }

    @Test
    void theRouteSaysWhoRuledItWhenAndWhy() {
        make(
                "197",
                "",
                "",
                DenialCategory.CODING,
                Route.CORRECTED_CLAIM,
                "Put the number in box 23");

        DenialFinding denial = denied("CAS*CO*197*9~", "P1");

        assertThat(denial.category()).isEqualTo(DenialCategory.CODING);
        assertThat(denial.route()).isEqualTo(Route.CORRECTED_CLAIM);
        assertThat(denial.routeReason())
                .isEqualTo(
                        "Office rule of November 23, 2026 by Pat Example: they mean a missing"
                                + " number. Put the number in box 23.");
        assertThat(denied("CAS*CO*197*9~", "P2").routeReason()).startsWith("CARC 197: ");
    }

    @Test
    void whatIsNotSaidStaysAsTheRulesHaveIt() {
        make("197", "", "", DenialCategory.CODING, null, "");

        DenialFinding denial = denied("CAS*CO*197*9~", "P1");

        assertThat(denial.category()).isEqualTo(DenialCategory.CODING);
        assertThat(denial.route()).isEqualTo(denied("CAS*CO*197*9~", "P2").route());
        assertThat(denial.routeReason())
                .startsWith("Office rule of November 23, 2026 by Pat Example: ")
                .endsWith(denied("CAS*CO*197*9~", "P2").routeReason());
    }

    /** Rules for CARC 50: any (DOCUMENTS), with N661 (WAIT), under PR (PATIENT). */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CO, '', DOCUMENTS",
        "CO, LQ*HE*N661~, WAIT",
        "PR, '', PATIENT",
        "PR, LQ*HE*n661~, WAIT",
        // a pharmacy reject of the same letters is no remark code
        "CO, LQ*RX*N661~, DOCUMENTS",
        // a gate that the rule doesn't name wins over it
        "CO, LQ*HE*N661~LQ*HE*MA130~, CORRECTED_CLAIM",
        "CO, LQ*HE*N211~, WRITE_OFF"
    })
    void theRuleThatSaysMoreGoesBefore(String group, String remarks, Route route) {
        make("050", "", "", null, Route.DOCUMENTS, "");
        make("50", "n661", "", null, Route.WAIT, "");
        make("50", "", "pr", null, Route.PATIENT, "");

        assertThat(denied("CAS*%s*50*9~%s".formatted(group, remarks), "P1").route())
                .isEqualTo(route);
    }

    @Test
    void aRuleThatNamesAGateHasWeighedIt() {
        make("50", "N211", "", null, Route.APPEAL, "");

        DenialFinding denial = denied("CAS*CO*50*9~LQ*HE*N211~", "P1");

        assertThat(denial.route()).isEqualTo(Route.APPEAL);
        assertThat(denial.appealRight()).isEqualTo(AppealRight.NONE);
        assertThat(denied("CAS*CO*50*9~LQ*HE*N211~LQ*HE*MA44~", "P1").route())
                .isEqualTo(Route.WRITE_OFF);
    }

    @Test
    void oneStandsForTheSameCodesUntilItIsWithdrawn() {
        PayerOverride first = make("197", "", "", null, Route.WAIT, "");

        assertThatThrownBy(() -> make("0197", "", "", null, Route.APPEAL, ""))
                .isInstanceOf(RefusedOverride.class)
                .hasMessageContaining("CARC 197 of this payer stands already");
        assertThat(make("197", "", "CO", null, Route.APPEAL, "").isStanding()).isTrue();
        assertThatThrownBy(() -> overrides.withdraw(first.id(), "Kim", " "))
                .isInstanceOf(RefusedOverride.class);
        assertThat(overrides.withdraw(first.id(), "Kim", "the payer mended it")).isTrue();
        assertThat(overrides.withdraw(first.id(), "Kim", "again")).isFalse();
        make("197", "", "", null, Route.DOCUMENTS, "");

        assertThat(overrides.list())
                .extracting(PayerOverride::isStanding)
                .containsExactly(true, true, false);
        assertThat(overrides.list().getLast().withdrawn())
                .contains(
                        new PayerOverride.Withdrawn("Kim", CLOCK.instant(), "the payer mended it"));
        assertThat(denied("CAS*PR*197*9~", "P1").route()).isEqualTo(Route.DOCUMENTS);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, why \"{3}\": {4}")
    @CsvSource({
        "'', '', '', why, reasonCode",
        "1 9, '', '', why, reasonCode",
        "197, N-1, '', why, remarkCode",
        "197, '', C O, why, groupCode",
        "197, '', '', '', why"
    })
    void whatCanBeNoRuleIsRefusedByItsField(
            String reason, String remark, String group, String why, String field) {
        assertThatThrownBy(() ->
                        new NewOverride(
                                "P1",
                                "Plan",
                                new OverriddenCodes(reason, remark, group),
                                Optional.empty(),
                                Optional.of(Route.WAIT),
                                "",
                                why))
                .isInstanceOfSatisfying(
                        RefusedOverride.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private PayerOverride make(
            String reason,
            String remark,
            String group,
            DenialCategory category,
            Route route,
            String remedy) {
        return overrides.make(
                new NewOverride(
                        "P1",
                        "Plan One",
                        new OverriddenCodes(reason, remark, group),
                        Optional.ofNullable(category),
                        Optional.ofNullable(route),
                        remedy,
                        "they mean a missing number"),
                "Pat Example");
    }

    private DenialFinding denied(String segments, String payer) {
        return rules.assess(
                        claim("CLP*A1*1*9*0**12*ICN~ SVC*HC:99213*9*0~ " + segments),
                        overrides.of(payer))
                .denials()
                .getFirst();
    }
}
