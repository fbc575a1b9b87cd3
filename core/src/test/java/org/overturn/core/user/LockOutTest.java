package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

/** Whoever tries names learns nothing from the lock-out. */
@EachDatabase
class LockOutTest {

    private final TestClock clock = new TestClock();
    private Users users;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        var db = database.migrated();
        Ids ids = new Ids(clock);
        users = new Users(new UserRepository(db), new LinkRepository(db, ids), ids, clock);
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAndLockedAsAUsersIs() {
        User dana = add("dana", false);
        users.choosePassword(users.makePasswordLink(dana), "lantern gravel sonnet puddle");
        add("invited", false);
        add("gone", true);

        for (int i = 0; i < 40; i++) {
            SignIn ofUser = users.signIn("dana", "wrong");
            for (String name : List.of(i % 2 == 0 ? "nobody" : " NOBODY ", "invited", "gone")) {
                assertThat(users.signIn(name, "wrong")).as(name + i).isEqualTo(ofUser);
            }
            clock.pass(Duration.ofSeconds(i * 17L));
        }
        assertThat(users.signIn("dana", "wrong")).isInstanceOf(SignIn.Locked.class);
        assertThat(users.signIn(" NOBODY ", "wrong")).isInstanceOf(SignIn.Locked.class);
    }

    private User add(String name, boolean disabled) {
        return users.add(
                name, new Profile(name, "", Set.of(Role.BILLER), Scope.ALL, Scope.ALL, disabled));
    }
}
