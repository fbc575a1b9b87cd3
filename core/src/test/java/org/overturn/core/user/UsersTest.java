package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class UsersTest {

    private static final String GOOD = "lantern gravel sonnet puddle";
    private static final String OTHER = "maroon ladder thimble oasis";

    private final TestClock clock = new TestClock();
    private Users users;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        var db = database.migrated();
        Ids ids = new Ids(clock);
        users = new Users(new UserRepository(db), new LinkRepository(db, ids), ids, clock);
    }

    @Test
    void theFirstAdministratorIsSetUpByALinkOnce() {
        String token = users.makeSetUpLink().orElseThrow();
        assertThat(users.isSetUpLink(token)).isTrue();

        User first = users.setUp(token, " Dana ", "Dana Whitfield", GOOD);

        assertThat(first.name()).isEqualTo("dana");
        assertThat(first.has(Role.ADMINISTRATOR)).isTrue();
        assertThat(users.list()).containsExactly(first);
        assertThat(users.isSetUpLink(token)).isFalse();
        assertThat(users.makeSetUpLink()).isEmpty();
        assertThatThrownBy(() -> users.setUp(token, "eve", "Eve", GOOD))
                .isInstanceOf(UnusableLink.class);
    }

    @Test
    void aNewSetUpLinkMakesTheOlderOneUseless() {
        String old = users.makeSetUpLink().orElseThrow();
        String token = users.makeSetUpLink().orElseThrow();

        assertThat(users.isSetUpLink(old)).isFalse();
        assertThat(users.isSetUpLink(token)).isTrue();
        clock.pass(Duration.ofHours(24));
        assertThat(users.isSetUpLink(token)).isFalse();
    }

    @Test
    void signsInWithTheRightPasswordOnly() {
        User dana = dana();

        assertThat(users.signIn("DANA ", GOOD)).isEqualTo(new SignIn.Done(dana));
        assertThat(users.signIn("dana", GOOD + " ")).isEqualTo(new SignIn.Refused());
        assertThat(users.signIn("dana", "")).isEqualTo(new SignIn.Refused());
        assertThat(users.signIn("nobody", GOOD)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void aUserWithoutPasswordOrDisabledDoesNotSignIn() {
        dana();
        User invited = users.add("omar", profile(Role.BILLER));
        assertThat(users.signIn("omar", "")).isEqualTo(new SignIn.Refused());

        users.choosePassword(users.makePasswordLink(invited), OTHER);
        assertThat(users.signIn("omar", OTHER)).isEqualTo(new SignIn.Done(invited));

        users.change(invited, disabled(invited.profile()));
        assertThat(users.signIn("omar", OTHER)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void locksOutAfterFiveWrongPasswordsAndLongerEachTime() {
        User dana = dana();
        for (int i = 0; i < 4; i++) {
            assertThat(users.signIn("dana", "wrong")).isEqualTo(new SignIn.Refused());
        }

        assertThat(users.signIn("dana", "wrong")).isEqualTo(lockedFor(Duration.ofMinutes(1)));
        assertThat(users.signIn("dana", GOOD)).isEqualTo(lockedFor(Duration.ofMinutes(1)));

        clock.pass(Duration.ofMinutes(1));
        assertThat(users.signIn("dana", "wrong")).isEqualTo(lockedFor(Duration.ofMinutes(2)));

        clock.pass(Duration.ofMinutes(2));
        assertThat(users.signIn("dana", GOOD)).isEqualTo(new SignIn.Done(dana));
        assertThat(users.signIn("dana", "wrong")).isEqualTo(new SignIn.Refused());
    }

    @Test
    void theLongestLockIsAnHour() {
        dana();
        for (int i = 0; i < 20; i++) {
            users.signIn("dana", "wrong");
            clock.pass(Duration.ofHours(1));
        }

        assertThat(users.signIn("dana", "wrong")).isEqualTo(lockedFor(Duration.ofHours(1)));
    }

    @Test
    void manyTriesAtOnceAreCountedOneByOne() throws Exception {
        dana();
        List<Future<SignIn>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                tries.add(threads.submit(() -> users.signIn("dana", "wrong")));
            }
        }

        int free = 0;
        for (Future<SignIn> one : tries) {
            free += one.get() instanceof SignIn.Refused ? 1 : 0;
        }
        assertThat(free).isEqualTo(LockOut.FREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "passwordpassword1",
                "aaaaaaaaaaaaaaaaaaaa",
                "qwertyuiopasdfghjkl",
                "dana whitfield 2026",
                "overturnoverturnoverturn"
            })
    void aPasswordThatIsGuessedFirstIsRefusedAndTheLinkStaysUsable(String password) {
        String token = users.makeSetUpLink().orElseThrow();

        assertThatThrownBy(() -> users.setUp(token, "dana", "Dana Whitfield", password))
                .isInstanceOf(RefusedPassword.class);
    }

    @Test
    void aPasswordTypedOnAnotherKeyboardIsTheSame() {
        User dana = dana();
        String composed = "caf\u00e9 lantern gravel sonnet";
        users.choosePassword(users.makePasswordLink(dana), composed);

        assertThat(users.signIn("dana", "cafe\u0301 lantern gravel sonnet"))
                .isEqualTo(new SignIn.Done(dana));
    }

    @Test
    void aPasswordLinkIsGoodOnceForThreeDays() {
        User dana = dana();
        String token = users.makePasswordLink(dana);
        users.choosePassword(token, OTHER);
        assertThatThrownBy(() -> users.choosePassword(token, OTHER))
                .isInstanceOf(UnusableLink.class);

        String late = users.makePasswordLink(dana);
        clock.pass(Duration.ofHours(72));
        assertThatThrownBy(() -> users.choosePassword(late, OTHER))
                .isInstanceOf(UnusableLink.class);
    }

    @Test
    void theLastAdministratorStays() {
        User dana = dana();
        assertThatThrownBy(() -> users.change(dana, disabled(dana.profile())))
                .isInstanceOf(RefusedChange.class)
                .hasMessageContaining("somebody else an administrator first");

        users.add("omar", profile(Role.ADMINISTRATOR, Role.AUDITOR));
        assertThat(users.change(dana, disabled(dana.profile())).profile().disabled()).isTrue();
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() {
        dana();
        User omar = users.add("omar", profile(Role.BILLER));
        User changed = users.change(omar, profile(Role.ADVOCATE));

        assertThatThrownBy(() -> users.change(omar, profile(Role.PROVIDER)))
                .isInstanceOf(RefusedChange.class)
                .hasMessageContaining("meanwhile");
        assertThat(users.find(omar.id())).contains(changed);
    }

    @Test
    void scopesAreKeptAsTheyWere() {
        Profile narrow =
                new Profile(
                        "Omar Reyes",
                        "omar@wrenfield.example",
                        Set.of(Role.BILLER),
                        Scope.of("2418702652", "2418702660"),
                        Scope.of(),
                        false);
        User omar = users.add("omar", narrow);

        assertThat(users.find(omar.id())).contains(omar);
        assertThat(omar.profile().facilities().admits("2418702652")).isTrue();
        assertThat(omar.profile().facilities().admits("9999999999")).isFalse();
        assertThat(omar.profile().payers().admits("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "two words", "-dash", "quote'", "<b>"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> users.add(name, profile(Role.BILLER)))
                .isInstanceOf(RefusedChange.class);
    }

    @Test
    void aNameIsTakenOnce() {
        users.add("omar", profile(Role.BILLER));

        assertThatThrownBy(() -> users.add("OMAR", profile(Role.BILLER)))
                .isInstanceOf(RefusedChange.class)
                .hasMessageContaining("omar already");
    }

    @ParameterizedTest(name = "who sees {0} and {1} lets somebody see {2} and {3}: {4}")
    @CsvSource({
        "A,   all, A,   all, true",
        "A,   all, all, all, false",
        "A,   all, B,   all, false",
        "A B, P,   A,   P,   true",
        "A B, P,   A,   all, false",
        "A,   P,   A B, P,   false",
        "all, P,   A,   Q,   false",
        "all, all, all, all, true",
    })
    void nobodyLetsSeeMoreThanIsSeen(
            String facilities, String payers, String toFacilities, String toPayers, boolean may) {
        dana();
        User by = users.add("narrow", seeing(facilities, payers));
        Profile wanted = seeing(toFacilities, toPayers);
        ThrowingCallable add = () -> users.add(by, "omar", wanted);
        ThrowingCallable own = () -> users.change(by, by, wanted);

        if (may) {
            assertThatCode(add).doesNotThrowAnyException();
            assertThatCode(own).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(add)
                    .isInstanceOf(BeyondScope.class)
                    .hasMessageContaining("more than you see yourself");
            assertThatThrownBy(own).isInstanceOf(BeyondScope.class);
            assertThat(users.list()).extracting(User::name).doesNotContain("omar");
            assertThat(users.find(by.id())).contains(by);
        }
    }

    @Test
    void whoSeesMoreIsNotChangedByWhoSeesLess() {
        User dana = dana();
        User by = users.add("narrow", seeing("A", "all"));

        assertThatThrownBy(() -> users.change(by, dana, seeing("A", "all")))
                .isInstanceOf(BeyondScope.class)
                .hasMessageContaining("dana sees facilities or payers that you don't see");
        assertThatThrownBy(() -> users.makePasswordLink(by, dana)).isInstanceOf(BeyondScope.class);
        assertThatThrownBy(() -> users.checkReach(by, dana)).isInstanceOf(BeyondScope.class);
        assertThat(users.find(dana.id())).contains(dana);
        assertThat(users.change(dana, by, seeing("all", "all")).profile().facilities().all())
                .isTrue();
    }

    private static Profile seeing(String facilities, String payers) {
        return new Profile(
                "Omar Reyes",
                "",
                Set.of(Role.ADMINISTRATOR),
                scope(facilities),
                scope(payers),
                false);
    }

    private static Scope scope(String keys) {
        return keys.equals("all") ? Scope.ALL : Scope.of(keys.split(" "));
    }

    private User dana() {
        return users.setUp(users.makeSetUpLink().orElseThrow(), "dana", "Dana Whitfield", GOOD);
    }

    private SignIn lockedFor(Duration time) {
        return new SignIn.Locked(clock.instant().plus(time));
    }

    private static Profile profile(Role... roles) {
        return new Profile("Omar Reyes", "", Set.of(roles), Scope.ALL, Scope.ALL, false);
    }

    private static Profile disabled(Profile profile) {
        return new Profile(
                profile.displayName(),
                profile.email(),
                profile.roles(),
                profile.facilities(),
                profile.payers(),
                true);
    }
}
