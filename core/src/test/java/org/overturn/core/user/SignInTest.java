package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.user.Staff.GOOD;
import static org.overturn.core.user.Staff.OTHER;
import static org.overturn.core.user.Staff.dana;
import static org.overturn.core.user.Staff.disabled;
import static org.overturn.core.user.Staff.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

/** Whom a password lets in, and how often it may be wrong. */
@EachDatabase
class SignInTest {

    private final TestClock clock = new TestClock();
    private Users users;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        users = UsersOf.database(database.migrated(), new Ids(clock), clock);
    }

    @Test
    void signsInWithTheRightPasswordOnly() {
        User dana = dana(users);

        assertThat(users.signIn("DANA ", GOOD)).isEqualTo(new SignIn.Done(dana));
        assertThat(users.signIn("dana", GOOD + " ")).isEqualTo(new SignIn.Refused());
        assertThat(users.signIn("dana", "")).isEqualTo(new SignIn.Refused());
        assertThat(users.signIn("nobody", GOOD)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void aUserWithoutPasswordOrDisabledDoesNotSignIn() {
        dana(users);
        User invited = users.add("omar", profile(Role.BILLER));
        assertThat(users.signIn("omar", "")).isEqualTo(new SignIn.Refused());

        users.choosePassword(users.makePasswordLink(invited), OTHER);
        assertThat(users.signIn("omar", OTHER)).isEqualTo(new SignIn.Done(invited));

        users.change(invited, disabled(invited.profile()));
        assertThat(users.signIn("omar", OTHER)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void aPasswordTypedOnAnotherKeyboardIsTheSame() {
        User dana = dana(users);
        String composed = "caf\u00e9 lantern gravel sonnet";
        users.choosePassword(users.makePasswordLink(dana), composed);

        assertThat(users.signIn("dana", "cafe\u0301 lantern gravel sonnet"))
                .isEqualTo(new SignIn.Done(dana));
    }

    @Test
    void locksOutAfterFiveWrongPasswordsAndLongerEachTime() {
        User dana = dana(users);
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
        dana(users);
        for (int i = 0; i < 20; i++) {
            users.signIn("dana", "wrong");
            clock.pass(Duration.ofHours(1));
        }

        assertThat(users.signIn("dana", "wrong")).isEqualTo(lockedFor(Duration.ofHours(1)));
    }

    @Test
    void manyTriesAtOnceAreCountedOneByOne() throws Exception {
        dana(users);
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

    private SignIn lockedFor(Duration time) {
        return new SignIn.Locked(clock.instant().plus(time));
    }
}
