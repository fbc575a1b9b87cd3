package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class IdentitiesTest {

    private static final String ISSUER = "https://login.wrenfield.example";

    private final TestClock clock = new TestClock();
    private Users users;
    private Identities identities;
    private User omar;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        var db = database.migrated();
        Ids ids = new Ids(clock);
        UserRepository repository = new UserRepository(db);
        users = new Users(repository, new LinkRepository(db, ids), ids, clock);
        identities = new Identities(new IdentityRepository(db), repository, ids, clock);
        users.add("dana", profile(false, Role.ADMINISTRATOR));
        omar = users.add("omar", profile(false, Role.BILLER));
    }

    @Test
    void aUserIsFoundByIssuerAndSubjectTogether() {
        Identity identity = identities.link(omar, ISSUER, "00u-Omar");

        assertThat(identities.findUser(ISSUER, "00u-Omar")).contains(omar);
        assertThat(identities.findUser(ISSUER, "00u-omar")).as("another case").isEmpty();
        assertThat(identities.findUser(ISSUER + "/", "00u-Omar")).isEmpty();
        assertThat(identities.list(omar)).containsExactly(identity);
    }

    @Test
    void anIdentityIsOneUsers() {
        identities.link(omar, ISSUER, "1");

        assertThatThrownBy(() -> identities.link(users.list().getFirst(), ISSUER, "1"))
                .isInstanceOf(RefusedChange.class);
    }

    @Test
    void unlinkedOrDisabledNobodyIsFound() {
        Identity identity = identities.link(omar, ISSUER, "1");
        identities.link(omar, ISSUER, "2");
        identities.unlink(identity);
        assertThat(identities.findUser(ISSUER, "1")).isEmpty();

        users.change(omar, profile(true, Role.BILLER));
        assertThat(identities.findUser(ISSUER, "2")).isEmpty();
    }

    private static Profile profile(boolean disabled, Role role) {
        return new Profile("Omar", "", Set.of(role), Scope.ALL, Scope.ALL, disabled);
    }
}
