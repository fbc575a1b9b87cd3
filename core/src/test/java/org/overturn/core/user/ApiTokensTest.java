package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class ApiTokensTest {

    private static final Set<TokenScope> DENIALS =
            Set.of(TokenScope.READ_DENIALS, TokenScope.WRITE_DENIALS);
    private static final Duration MONTH = Duration.ofDays(30);

    private final TestClock clock = new TestClock();
    private DSLContext db;
    private Users users;
    private ApiTokens tokens;
    private User omar;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        db = database.migrated();
        Ids ids = new Ids(clock);
        UserRepository repository = new UserRepository(db);
        users = new Users(repository, new LinkRepository(db, ids), ids, clock);
        tokens = new ApiTokens(new ApiTokenRepository(db), repository, ids, clock);
        users.add("dana", profile(false, Role.ADMINISTRATOR));
        omar = users.add("omar", profile(false, Role.BILLER));
    }

    @Test
    void aTokenIsKnownByItsSecretWhichIsStoredNowhere() {
        ApiTokens.Made made = tokens.make(omar, " Nightly upload ", DENIALS, MONTH);

        ApiTokens.Bearer bearer = tokens.find(made.secret()).orElseThrow();

        assertThat(made.secret()).matches("ovt_[\\w-]{43}");
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(bearer.user()).isEqualTo(omar);
        assertThat(bearer.token()).isEqualTo(made.token());
        assertThat(bearer.token().name()).isEqualTo("Nightly upload");
        assertThat(bearer.token().scopes()).isEqualTo(DENIALS);
        assertThat(db.fetch("select * from api_token").toString())
                .doesNotContain(made.secret().substring(4));
        assertThat(tokens.find(made.secret() + "x")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void itsUseIsNotedToTheMinute() {
        String secret = tokens.make(omar, "Upload", DENIALS, MONTH).secret();
        tokens.find(secret);
        var first = clock.instant();
        clock.pass(Duration.ofSeconds(59));
        tokens.find(secret);
        assertThat(tokens.list(omar).getFirst().lastUsedAt()).contains(first);

        clock.pass(Duration.ofSeconds(2));
        tokens.find(secret);
        assertThat(tokens.list(omar).getFirst().lastUsedAt()).contains(clock.instant());
    }

    @Test
    void itEndsWithItsTime() {
        String secret = tokens.make(omar, "Upload", DENIALS, MONTH).secret();
        clock.pass(MONTH.minusSeconds(1));
        assertThat(tokens.find(secret)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.find(secret)).isEmpty();
    }

    @Test
    void itEndsWhenItIsRevokedOrItsUserIsDisabled() {
        ApiTokens.Made first = tokens.make(omar, "One", DENIALS, MONTH);
        ApiTokens.Made second = tokens.make(omar, "Two", DENIALS, MONTH);
        assertThat(tokens.revoke(first.token())).isTrue();
        assertThat(tokens.revoke(first.token())).isFalse();

        assertThat(tokens.find(first.secret())).isEmpty();
        assertThat(tokens.find(second.secret())).isPresent();
        assertThat(tokens.list()).containsExactly(tokens.find(second.token().id()).orElseThrow());

        users.change(omar, profile(true, Role.BILLER));
        assertThat(tokens.find(second.secret())).isEmpty();
    }

    @Test
    void rolesAndRowsAreThoseTheUserHasNow() {
        String secret = tokens.make(omar, "Upload", DENIALS, MONTH).secret();
        Profile narrow =
                new Profile("Omar", "", Set.of(Role.AUDITOR), Scope.of("A"), Scope.of(), false);

        users.change(omar, narrow);

        assertThat(tokens.find(secret).orElseThrow().user().profile()).isEqualTo(narrow);
    }

    @Test
    void oneWithoutNameOrScopeOrForTooLongIsRefused() {
        assertThatThrownBy(() -> tokens.make(omar, " ", DENIALS, MONTH))
                .isInstanceOf(RefusedChange.class);
        assertThatThrownBy(() -> tokens.make(omar, "x", Set.of(), MONTH))
                .isInstanceOf(RefusedChange.class);
        assertThatThrownBy(() -> tokens.make(omar, "x", DENIALS, Duration.ofDays(367)))
                .isInstanceOf(RefusedChange.class);
        assertThatThrownBy(() -> tokens.make(omar, "x", DENIALS, Duration.ZERO))
                .isInstanceOf(RefusedChange.class);
    }

    @Test
    void allScopesTogetherAreKept() {
        Set<TokenScope> all = Set.copyOf(Arrays.asList(TokenScope.values()));

        String secret = tokens.make(omar, "Everything", all, MONTH).secret();

        assertThat(tokens.find(secret).orElseThrow().token().scopes()).isEqualTo(all);
        assertThat(TokenScope.find("write:denials")).contains(TokenScope.WRITE_DENIALS);
        assertThat(TokenScope.find("write:codes")).isEmpty();
    }

    private static Profile profile(boolean disabled, Role role) {
        return new Profile("Omar", "", Set.of(role), Scope.ALL, Scope.ALL, disabled);
    }
}
