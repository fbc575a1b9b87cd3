package org.overturn.core.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is remembered of names that nobody has. */
class UnknownNamesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

    private final UnknownNames names = new UnknownNames(3);

    @Test
    void aLockedNameIsNotCountedFurtherUntilItIsOpen() {
        for (int i = 0; i < LockOut.FREE; i++) {
            assertThat(names.refuse("nobody", NOON)).isEqualTo(new SignIn.Refused());
        }
        for (int i = 0; i < 3; i++) {
            assertThat(names.refuse("nobody", NOON)).isEqualTo(locked(NOON, 1));
        }

        Instant later = NOON.plus(Duration.ofMinutes(1));
        assertThat(names.refuse("nobody", later)).isEqualTo(locked(later, 2));
        assertThat(names.refuse("somebody.else", later)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void theNamesTriedLongestAgoAreForgottenFirst() {
        for (int i = 0; i <= LockOut.FREE; i++) {
            names.refuse("nobody", NOON);
        }
        for (int i = 0; i < 1000; i++) {
            names.refuse("nobody-" + i, NOON);
            assertThat(names.refuse("nobody", NOON)).isInstanceOf(SignIn.Locked.class);
        }
        assertThat(names.size()).isEqualTo(3);

        for (int i = 0; i < 3; i++) {
            names.refuse("others-" + i, NOON);
        }
        assertThat(names.refuse("nobody", NOON)).isEqualTo(new SignIn.Refused());
    }

    private static SignIn locked(Instant from, int minutes) {
        return new SignIn.Locked(from.plus(Duration.ofMinutes(minutes)));
    }
}
