package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.user.Staff.GOOD;
import static org.overturn.core.user.Staff.OTHER;
import static org.overturn.core.user.Staff.dana;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

/** The links by which the first administrator is set up and passwords are chosen. */
@EachDatabase
class UserLinksTest {

    private final TestClock clock = new TestClock();
    private Users users;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        users = UsersOf.database(database.migrated(), new Ids(clock), clock);
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
    void aPasswordLinkIsGoodOnceForThreeDays() {
        User dana = dana(users);
        String token = users.makePasswordLink(dana);
        users.choosePassword(token, OTHER);
        assertThatThrownBy(() -> users.choosePassword(token, OTHER))
                .isInstanceOf(UnusableLink.class);

        String late = users.makePasswordLink(dana);
        clock.pass(Duration.ofHours(72));
        assertThatThrownBy(() -> users.choosePassword(late, OTHER))
                .isInstanceOf(UnusableLink.class);
    }
}
