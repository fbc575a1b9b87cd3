package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

/** Sensitive documents: who may open them, and what happens when the glass is broken. */
@EachDatabase
class GlassBreaksTest {

    private static final String PASSWORD = "lantern gravel sonnet puddle";
    private static final String REASON = "The payer asks for the record by noon today";
    private static final Actor DANA = Actor.person("dana", "10.0.0.7");

    private final TestClock clock = new TestClock();
    private AuditLog audit;
    private Users users;
    private SecondFactors factors;
    private GlassBreaks glassBreaks;
    private Clearances clearances;
    private User dana;
    private User omar;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        var db = database.migrated();
        Ids ids = new Ids(clock);
        audit = AuditedLog.on(database, clock);
        users = new Users(new UserRepository(db), new LinkRepository(db, ids), ids, clock);
        factors =
                new SecondFactors(
                        new SecondFactorRepository(db, ids),
                        new UserProperties(null, Set.of()),
                        clock);
        glassBreaks =
                new GlassBreaks(new GlassBreakRepository(db), users, factors, audit, ids, clock);
        clearances = new Clearances(new ClearanceRepository(db), glassBreaks, audit);
        dana = users.setUp(users.makeSetUpLink().orElseThrow(), "dana", "Dana", PASSWORD);
        omar =
                users.add(
                        "omar",
                        new Profile("Omar", "", Set.of(Role.AUDITOR), Scope.ALL, Scope.ALL, false));
    }

    @Test
    void noRoleOpensSensitiveDocumentsButThePermissionDoes() {
        assertThat(clearances.admit(dana, Sensitivity.NORMAL)).isEqualTo(new Admission.Allowed());
        assertThat(clearances.admit(dana, Sensitivity.HIV)).isEqualTo(new Admission.Refused());

        clearances.grant(DANA, dana, Set.of(Sensitivity.HIV, Sensitivity.NORMAL));

        assertThat(clearances.admit(dana, Sensitivity.HIV)).isEqualTo(new Admission.Allowed());
        assertThat(clearances.admit(dana, Sensitivity.PART2)).isEqualTo(new Admission.Refused());
        assertThat(entries()).containsExactly("ROLE_CHANGE DONE ");
        assertThat(audit.list(AuditQuery.newest(1)).getFirst().changes())
                .isEqualTo("sensitive: [] -> [HIV]");
    }

    @Test
    void theGlassIsBrokenForAnHourWithAPasswordAndAReason() {
        GlassBreak opened = glassBreaks.open(DANA, dana, REASON, PASSWORD);

        assertThat(clearances.admit(dana, Sensitivity.PSYCHOTHERAPY))
                .isEqualTo(new Admission.ByGlassBreak(opened));
        assertThat(clearances.admit(omar, Sensitivity.PSYCHOTHERAPY))
                .as("for the one who broke it")
                .isEqualTo(new Admission.Refused());
        assertThat(entries()).containsExactly("BREAK_GLASS DONE " + REASON);
        assertThat(audit.list(AuditQuery.newest(1)).getFirst().correlation())
                .isEqualTo(opened.correlation());

        clock.pass(Duration.ofMinutes(59));
        assertThat(glassBreaks.findOpen(dana)).contains(opened);
        clock.pass(Duration.ofMinutes(1));
        assertThat(glassBreaks.findOpen(dana)).isEmpty();
        assertThat(clearances.admit(dana, Sensitivity.PSYCHOTHERAPY))
                .isEqualTo(new Admission.Refused());
    }

    @Test
    void aWrongProofOpensNothingAndIsRecordedAndCounted() {
        for (int i = 0; i <= LockOut.FREE; i++) {
            assertThatThrownBy(() -> glassBreaks.open(DANA, dana, REASON, "wrong"))
                    .isInstanceOf(RefusedChange.class);
        }
        assertThatThrownBy(() -> glassBreaks.open(DANA, dana, REASON, PASSWORD))
                .hasMessageContaining("Too many wrong tries");

        assertThat(glassBreaks.findOpen(dana)).isEmpty();
        assertThat(entries()).hasSize(6).allMatch(e -> e.startsWith("BREAK_GLASS REFUSED"));
    }

    @Test
    void whoHasASecondFactorShowsItAndThePasswordIsNotEnough() {
        Enrolment enrolment = factors.begin(dana);
        factors.confirm(dana, code(enrolment));
        clock.pass(Duration.ofSeconds(30));

        assertThatThrownBy(() -> glassBreaks.open(DANA, dana, REASON, PASSWORD))
                .isInstanceOf(RefusedChange.class);
        assertThat(glassBreaks.open(DANA, dana, REASON, code(enrolment)).userId())
                .isEqualTo(dana.id());
    }

    @Test
    void aReasonThatSaysNothingIsRefusedBeforeThePasswordIsLookedAt() {
        assertThatThrownBy(() -> glassBreaks.open(DANA, dana, "  urgent  ", PASSWORD))
                .isInstanceOf(RefusedChange.class)
                .hasMessageContaining("why you need it");
        assertThat(entries()).isEmpty();
    }

    @Test
    void itCanBeEndedBeforeItsTime() {
        GlassBreak opened = glassBreaks.open(DANA, dana, REASON, PASSWORD);
        clock.pass(Duration.ofMinutes(5));

        glassBreaks.end(DANA, opened);

        assertThat(glassBreaks.findOpen(dana)).isEmpty();
        assertThat(entries()).hasSize(2);
        clock.pass(Duration.ofMinutes(1));
        glassBreaks.end(DANA, opened);
        assertThat(glassBreaks.find(opened.id()).orElseThrow().expiresAt())
                .as("the end is not moved")
                .isEqualTo(opened.openedAt().plus(Duration.ofMinutes(5)));
    }

    @Test
    void somebodyElseReviewsItOnceWithinThreeDays() {
        GlassBreak opened = glassBreaks.open(DANA, dana, REASON, PASSWORD);
        assertThat(glassBreaks.listToReview()).containsExactly(opened);
        assertThat(opened.isReviewOverdue(clock.instant())).isFalse();
        clock.pass(Duration.ofDays(3));
        assertThat(opened.isReviewOverdue(clock.instant())).isTrue();

        assertThatThrownBy(() -> review(dana, opened)).hasMessageContaining("your own");
        review(omar, opened);
        assertThatThrownBy(() -> review(omar, opened)).hasMessageContaining("meanwhile");

        assertThat(glassBreaks.listToReview()).isEmpty();
        GlassBreak reviewed = glassBreaks.listReviewed(9).getFirst();
        assertThat(reviewed.review().orElseThrow().verdict())
                .isEqualTo(GlassBreak.Verdict.NOT_JUSTIFIED);
        assertThat(reviewed.isReviewOverdue(clock.instant())).isFalse();
        assertThat(entries().getFirst())
                .isEqualTo("BREAK_GLASS DONE Reviewed: Not justified. Nothing was due");
    }

    private void review(User reviewer, GlassBreak opened) {
        glassBreaks.review(
                Actor.person(reviewer.name(), ""),
                reviewer,
                opened,
                GlassBreak.Verdict.NOT_JUSTIFIED,
                "Nothing was due");
    }

    private List<String> entries() {
        return audit.list(AuditQuery.newest(99)).stream()
                .map(entry -> entry.action() + " " + entry.outcome() + " " + entry.reason())
                .toList();
    }

    private String code(Enrolment enrolment) {
        return new Telephone(enrolment.secret()).code(clock.instant());
    }
}
