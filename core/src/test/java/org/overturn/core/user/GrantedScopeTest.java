package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.user.Staff.dana;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

/** Nobody gives or takes the sight of what is beyond their own. */
@EachDatabase
class GrantedScopeTest {

    private final TestClock clock = new TestClock();
    private Users users;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        users = UsersOf.database(database.migrated(), new Ids(clock), clock);
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
        dana(users);
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
        User dana = dana(users);
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
}
