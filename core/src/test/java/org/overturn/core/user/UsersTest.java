package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.user.Staff.dana;
import static org.overturn.core.user.Staff.disabled;
import static org.overturn.core.user.Staff.profile;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

/** Who is a user, and as what. */
@EachDatabase
class UsersTest {

    private final TestClock clock = new TestClock();
    private Users users;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        users = UsersOf.database(database.migrated(), new Ids(clock), clock);
    }

    @Test
    void theLastAdministratorStays() {
        User dana = dana(users);
        assertThatThrownBy(() -> users.change(dana, disabled(dana.profile())))
                .isInstanceOf(RefusedChange.class)
                .hasMessageContaining("somebody else an administrator first");

        users.add("omar", profile(Role.ADMINISTRATOR, Role.AUDITOR));
        assertThat(users.change(dana, disabled(dana.profile())).profile().disabled()).isTrue();
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() {
        dana(users);
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
}
