package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class SecondFactorsTest {

    private static final String PASSWORD = "lantern gravel sonnet puddle";

    private final TestClock clock = new TestClock();
    @TempDir private Path folder;
    private DSLContext db;
    private SecondFactors factors;
    private User dana;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        db = database.migrated();
        Ids ids = new Ids(clock);
        Users users = new Users(new UserRepository(db), new LinkRepository(db, ids), ids, clock);
        dana = users.setUp(users.makeSetUpLink().orElseThrow(), "dana", "Dana", PASSWORD);
        factors = factors(null);
    }

    private SecondFactors factors(@Nullable Path keyFile) {
        return new SecondFactors(
                new SecondFactorRepository(db, new Ids(clock)),
                new UserProperties(keyFile, Set.of(Role.ADMINISTRATOR)),
                clock);
    }

    @Test
    void isOnOnlyOnceTheAppHasShownThatItHasTheSecret() {
        assertThat(factors.isMissing(dana)).isTrue();
        Enrolment enrolment = factors.begin(dana);
        assertThat(enrolment.uri())
                .startsWith("otpauth://totp/Overturn:dana?secret=" + enrolment.secret() + "&");
        assertThat(enrolment.secret()).matches("[A-Z2-7]{32}");
        assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
        assertThat(factors.findBegun(dana)).contains(enrolment);

        assertThat(factors.confirm(dana, "000000")).isEmpty();
        assertThat(factors.isOn(dana)).isFalse();

        assertThat(factors.confirm(dana, code(enrolment)).orElseThrow()).hasSize(10);
        assertThat(factors.isOn(dana)).isTrue();
        assertThat(factors.isMissing(dana)).isFalse();
        assertThat(factors.findBegun(dana)).isEmpty();
        assertThatThrownBy(() -> factors.begin(dana)).isInstanceOf(RefusedChange.class);
    }

    @Test
    void eachCodeIsGoodOnce() {
        Enrolment enrolment = enrolled();
        assertThat(factors.check(dana, code(enrolment)))
                .as("it confirmed the enrolment")
                .isEqualTo(new SignIn.Refused());

        clock.pass(Duration.ofSeconds(30));
        String code = code(enrolment);
        assertThat(factors.check(dana, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(new SignIn.Done(dana));
        assertThat(factors.check(dana, code)).isEqualTo(new SignIn.Refused());
        clock.pass(Duration.ofSeconds(30));
        assertThat(factors.check(dana, code)).as("late").isEqualTo(new SignIn.Refused());
    }

    @Test
    void ofManyWhoTryTheSameCodeAtOnceOneGetsIn() throws Exception {
        Enrolment enrolment = enrolled();
        clock.pass(Duration.ofSeconds(30));
        String code = code(enrolment);
        List<Future<SignIn>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                tries.add(threads.submit(() -> factors.check(dana, code)));
            }
        }

        int in = 0;
        for (Future<SignIn> one : tries) {
            in += one.get() instanceof SignIn.Done ? 1 : 0;
        }
        assertThat(in).isEqualTo(1);
    }

    @Test
    void wrongCodesLockItAndARightPasswordDoesNotCountAnew() {
        Enrolment enrolment = enrolled();
        clock.pass(Duration.ofSeconds(30));
        for (int i = 0; i < LockOut.FREE; i++) {
            assertThat(factors.check(dana, "12345")).isEqualTo(new SignIn.Refused());
        }

        assertThat(factors.check(dana, "12345")).isEqualTo(lockedFor(Duration.ofMinutes(1)));
        assertThat(factors.check(dana, code(enrolment)))
                .isEqualTo(lockedFor(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(1));
        assertThat(factors.check(dana, "12345")).isEqualTo(lockedFor(Duration.ofMinutes(2)));
        clock.pass(Duration.ofMinutes(2));
        assertThat(factors.check(dana, code(enrolment))).isEqualTo(new SignIn.Done(dana));
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        Enrolment enrolment = factors.begin(dana);
        List<String> codes = factors.confirm(dana, code(enrolment)).orElseThrow();
        assertThat(codes).doesNotHaveDuplicates().allMatch(c -> c.matches("\\w{5}-\\w{5}"));
        String typed = codes.getFirst().replace('-', ' ').toUpperCase(Locale.ROOT);

        assertThat(factors.check(dana, typed)).isEqualTo(new SignIn.Done(dana));
        assertThat(factors.check(dana, codes.getFirst())).isEqualTo(new SignIn.Refused());
        assertThat(factors.countCodes(dana)).isEqualTo(9);
        assertThat(db.fetch("select code_hash from recovery_code").getValues(0))
                .allMatch(hash -> String.valueOf(hash).startsWith("$argon2id$"));

        List<String> renewed = factors.renewCodes(dana);
        assertThat(factors.check(dana, codes.get(1))).isEqualTo(new SignIn.Refused());
        assertThat(factors.check(dana, renewed.get(1))).isEqualTo(new SignIn.Done(dana));
    }

    @Test
    void takenAwayNothingOfItIsGoodAnyLonger() {
        Enrolment enrolment = factors.begin(dana);
        List<String> codes = factors.confirm(dana, code(enrolment)).orElseThrow();
        factors.remove(dana);
        clock.pass(Duration.ofSeconds(30));

        assertThat(factors.isOn(dana)).isFalse();
        assertThat(factors.check(dana, code(enrolment))).isEqualTo(new SignIn.Refused());
        assertThat(factors.check(dana, codes.getFirst())).isEqualTo(new SignIn.Refused());
    }

    @Test
    void theSecretIsSealedAsSoonAsThereIsAKey() throws IOException {
        Enrolment enrolment = enrolled();
        assertThat(stored()).startsWith("open:");
        Path key =
                Files.writeString(
                        folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]));
        SecondFactors sealing = factors(key);
        clock.pass(Duration.ofSeconds(30));

        assertThat(sealing.check(dana, code(enrolment))).isEqualTo(new SignIn.Done(dana));

        assertThat(stored()).startsWith("aes256gcm:");
        clock.pass(Duration.ofSeconds(30));
        assertThat(sealing.check(dana, code(enrolment))).isEqualTo(new SignIn.Done(dana));
    }

    private Enrolment enrolled() {
        Enrolment enrolment = factors.begin(dana);
        assertThat(factors.confirm(dana, code(enrolment))).isPresent();
        return enrolment;
    }

    private String stored() {
        return String.valueOf(db.fetchValue("select secret from user_second_factor"));
    }

    /** What the telephone shows now. */
    private String code(Enrolment enrolment) {
        return new Telephone(enrolment.secret()).code(clock.instant());
    }

    private SignIn lockedFor(Duration time) {
        return new SignIn.Locked(clock.instant().plus(time));
    }
}
