package org.overturn.api.night;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.api.night.NightState.Failed;
import org.overturn.api.night.NightState.Idle;
import org.overturn.api.night.NightState.Running;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightLock;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.night.Nights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Runs the night job within the web server's process, beside the pages: the very program of {@code
 * overturn nightly}, started anew each time so that it reads the settings as they are now.
 */
@Component
public class NightShift {

    private static final Logger LOG = LoggerFactory.getLogger(NightShift.class);

    private final Folders folders;
    private final Clock clock;
    private final Environment environment;
    private volatile NightState state = new Idle();

    NightShift(Folders folders, Clock clock, Environment environment) {
        this.folders = folders;
        this.clock = clock;
        this.environment = environment;
    }

    public NightState state() {
        return state;
    }

    /** Starts a run for today and returns at once; does nothing while one is under way. */
    public synchronized void startToday() {
        if (!(state instanceof Running)) {
            state = new Running(clock.instant());
            Thread.ofPlatform().name("night").start(this::run);
        }
    }

    private void run() {
        try {
            Optional<NightLock> lock = NightLock.take(folders.data());
            if (lock.isEmpty()) {
                state = new Failed("Another run is at work. Wait until it has ended.");
                return;
            }
            try (NightLock _ = lock.get();
                    ConfigurableApplicationContext program = program()) {
                program.getBean(Nights.class).run(new NightRun(LocalDate.now(clock), false));
            }
            state = new Idle();
        } catch (RuntimeException e) { // the top of a thread
            LOG.error("The night run failed", e);
            state =
                    new Failed(
                            "The run failed; what was done stays done. The server's log says why."
                                    + " Start it again to go on from there.");
        }
    }

    /** On the web server's own database, however that was named. */
    private ConfigurableApplicationContext program() {
        return Application.start(
                folders,
                "--spring.datasource.url=" + setting("url"),
                "--spring.datasource.username=" + setting("username"),
                "--spring.datasource.password=" + setting("password"));
    }

    private String setting(String name) {
        return environment.getRequiredProperty("spring.datasource." + name);
    }
}
