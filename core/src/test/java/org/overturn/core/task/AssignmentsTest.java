package org.overturn.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_CHANGE;
import static org.overturn.core.task.TaskRows.CLOCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.money.Money;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.task.TaskRows.Row;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.overturn.core.user.UsersOf;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Denials that nobody owns go to whom the first rule that fits names. */
@EachDatabase
class AssignmentsTest {

    @TempDir Path folder;

    private DSLContext db;
    private TaskRows rows;
    private Users users;
    private Assignments assignments;
    private User dana;
    private User robin;

    @BeforeEach
    void begin(TestDatabase database) {
        db = database.migrated();
        rows = new TaskRows(db);
        Ids ids = new Ids(CLOCK);
        users = UsersOf.database(db, ids, CLOCK);
        assignments =
                new Assignments(
                        new AssignmentRepository(db, ids),
                        users,
                        new JdbcTransactionManager(database.dataSource()),
                        CLOCK);
        dana = UsersOf.add(users, "dana", Role.BILLER);
        robin = UsersOf.add(users, "robin", Role.BILLER);
    }

    @Test
    void theFirstRuleThatFitsCounts() throws IOException {
        long large = rows.add(Row.of("FAC-A", "PAYER-1", "PT1", "500.00"));
        long small = rows.add(Row.of("FAC-A", "PAYER-1", "PT2", "499.99"));
        long other = rows.add(Row.of("FAC-A", "PAYER-2", "PT3", "499.99"));
        TaskRules rules =
                rules(
                        """
                        assign:
                          - {to: dana, amountAtLeast: 500}
                          - {to: robin, payers: [PAYER-1, PAYER-9]}
                        """);

        AssignmentPlan plan = assignments.plan(rules);
        assertThat(plan.lines())
                .extracting(line -> line.to() + " " + line.part().denials())
                .containsExactly("dana 1", "robin 1");
        assertThat(plan.unfit()).isEqualTo(new AssignmentPlan.Part(1, Money.of("499.99")));
        assertThat(owner(large)).isEmpty();

        assertThat(assignments.apply(rules)).isEqualTo(plan.given()).isEqualTo(2);
        assertThat(owner(large)).contains(dana.id());
        assertThat(owner(small)).contains(robin.id());
        assertThat(owner(other)).isEmpty();
        assertThat(assignments.apply(rules)).isZero();
        assertThat(
                        db.select(DENIAL_CHANGE.BECAME, DENIAL_CHANGE.REASON, DENIAL_CHANGE.VERSION)
                                .from(DENIAL_CHANGE)
                                .where(DENIAL_CHANGE.DENIAL_ID.eq(small))
                                .fetchSingle()
                                .intoList())
                .containsExactly(robin.profile().displayName(), "tasks.yml, line 3", 2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "facilities: FAC-A                  | true",
                "facilities: FAC-B                  | false",
                "categories: MEDICAL_NECESSITY      | true",
                "categories: [DUPLICATE]            | false",
                "amountBelow: 100.01                | true",
                "amountBelow: 100                   | false",
                "accountsFrom: 900, accountsTo: 1000 | true",
                "accountsFrom: 0950, accountsTo: 950 | true",
                "accountsFrom: 951, accountsTo: 9999 | false",
                "accountsFrom: 1, accountsTo: 949    | false"
            })
    void aRuleFitsWhatAllOfItSays(String said, boolean fits) throws IOException {
        long one = rows.add(Row.of("FAC-A", "PAYER-1", "950", "100.00"));

        assignments.apply(rules("assign: [{to: dana, " + said + "}]"));

        assertThat(owner(one).isPresent()).isEqualTo(fits);
    }

    @Test
    void whatAPersonSetOrTookAwaySurvives() throws IOException {
        long given = rows.add(Row.of("FAC-A", "PAYER-1", "PT1", "1.00").of(robin.id()));
        long takenAway = rows.add(Row.of("FAC-A", "PAYER-1", "PT2", "1.00"));
        TaskRules rules = rules("assign: [{to: dana}]");
        assignments.apply(rules);
        db.update(DENIAL).setNull(DENIAL.OWNER_ID).where(DENIAL.ID.eq(takenAway)).execute();

        assertThat(assignments.plan(rules).given()).isZero();
        assertThat(assignments.apply(rules)).isZero();
        assertThat(owner(given)).contains(robin.id());
        assertThat(owner(takenAway)).isEmpty();
    }

    @Test
    void nobodyIsGivenWhatIsNotTheirsToSeeNorAfterTheyLeft() throws IOException {
        users.add(
                "casey",
                new Profile("Casey", "", Set.of(Role.BILLER), Scope.of("FAC-B"), Scope.ALL, false));
        users.add("lee", new Profile("Lee", "", Set.of(Role.BILLER), Scope.ALL, Scope.ALL, true));
        long one = rows.add(Row.of("FAC-A", "PAYER-1", "PT1", "1.00"));
        TaskRules rules = rules("assign: [{to: casey}, {to: lee}, {to: dana}]");

        assertThat(assignments.plan(rules).lines())
                .extracting(line -> line.to() + line.known() + line.part().denials())
                .containsExactly("caseytrue0", "leefalse1", "danatrue0");
        assertThat(assignments.apply(rules)).isZero();
        assertThat(owner(one)).isEmpty();
    }

    @Test
    void withoutRulesNothingIsGivenAndAllIsCounted() {
        rows.add(Row.of("FAC-A", "PAYER-1", "PT1", "1.00"));
        rows.add(Row.of("FAC-A", "PAYER-1", "PT2", "2.00"));

        AssignmentPlan plan = assignments.plan(TaskRules.none());

        assertThat(plan.lines()).isEmpty();
        assertThat(plan.unfit()).isEqualTo(new AssignmentPlan.Part(2, Money.of("3.00")));
        assertThat(assignments.apply(TaskRules.none())).isZero();
    }

    @Test
    void moreThanOnePieceIsGivenOut() throws IOException {
        for (int i = 0; i < 1001; i++) {
            rows.add(Row.of("FAC-A", "PAYER-1", "PT" + i, "1.00"));
        }

        assertThat(assignments.apply(rules("assign: [{to: dana}]"))).isEqualTo(1001);
    }

    @ParameterizedTest(name = "{0}: line {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- {to: dana, amountAtLeast: much}                      | amountAtLeast is \"much\"",
                "- {to: dana, amountAtLeast: 5, amountBelow: 5}         | more than amountAtLeast",
                "- {payers: [A]}                                        | \"to\" is missing",
                "- {to: dana, accountsFrom: 7}                          | both accountsFrom",
                "- {to: dana, accountsFrom: 10, accountsTo: 9}          | behind accountsFrom",
                "- {to: dana, categories: [NO_SUCH]}                    | use one of",
                "- {to: dana, payer: A}                                 | is no setting"
            })
    void aMistakeIsNamedWithItsLine(String rule, String problem) {
        assertThatThrownBy(() -> rules("lead: dana\nassign:\n  - to: robin\n  " + rule + "\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("tasks.yml, line 4: ")
                .hasMessageContaining(problem);
    }

    @Test
    void theLeadIsAUserARoleOrElseTheAdministrators() throws IOException {
        User admin = UsersOf.add(users, "sam", Role.ADMINISTRATOR);
        assertThat(TaskRules.none().isLead(admin)).isTrue();
        assertThat(TaskRules.none().isLead(dana)).isFalse();
        assertThat(rules("lead: dana").isLead(dana)).isTrue();
        assertThat(rules("lead: dana").isLead(admin)).isFalse();
        assertThat(rules("leadRole: [BILLER]").isLead(robin)).isTrue();
    }

    private TaskRules rules(String yaml) throws IOException {
        return TaskRules.read(Files.writeString(folder.resolve("tasks.yml"), yaml));
    }

    private Optional<Long> owner(long denial) {
        return db.select(DENIAL.OWNER_ID)
                .from(DENIAL)
                .where(DENIAL.ID.eq(denial))
                .fetchOptional(DENIAL.OWNER_ID);
    }
}
