package org.overturn.api.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The day that the tests and the programs they start take for today: the same one whenever they
 * run, as the made-up night's weekdays, deadlines and so its order hang on it. The clock goes, from
 * ten in the morning on. {@code -Dtoday=2027-02-28} moves it.
 */
public final class Today implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final LocalDate DAY = LocalDate.parse(System.getProperty("today", "2026-11-18"));

    private static final Clock SYSTEM = Clock.systemDefaultZone();

    public static final Clock CLOCK =
            Clock.offset(
                    SYSTEM,
                    Duration.between(
                            SYSTEM.instant(),
                            DAY.atTime(LocalTime.of(10, 0)).atZone(ZoneId.systemDefault())));

    public static LocalDate date() {
        return LocalDate.now(CLOCK);
    }

    public static Instant now() {
        return CLOCK.instant();
    }

    @Override
    public void initialize(GenericApplicationContext program) {
        program.registerBean(
                "today", Clock.class, () -> CLOCK, definition -> definition.setPrimary(true));
    }
}
