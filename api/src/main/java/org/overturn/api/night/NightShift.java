package org.overturn.api.night;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.api.night.NightState.Failed;
import org.overturn.api.night.NightState.Idle;
import org.overturn.api.night.NightState.Running;
import org.overturn.api.night.NightState.Stopped;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotNow;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightLock;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.night.NightStopped;
import org.overturn.batch.night.Nights;
import org.overturn.batch.night.Progress;
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
    private volatile Optional<Progress> progress = Optional.empty();
    private Optional<Nights> atWork = Optional.empty();
    private Optional<CurrentUser> stopper = Optional.empty();

    NightShift(Folders folders, Clock clock, Environment environment) {
        this.folders = folders;
        this.clock = clock;
        this.environment = environment;
    }

    public NightState state() {
        return state;
    }

    /** How far the run under way is. */
    public Optional<Progress.Stretch> progress() {
        return progress.flatMap(Progress::latest);
    }

    /**
     * Starts a run for today and returns at once; does nothing while one is under way.
     *
     * @param by the name of who starts it
     */
    public synchronized void startToday(String by) {
        if (!(state instanceof Running)) {
            state = new Running(clock.instant(), false);
            stopper = Optional.empty();
            Thread.ofPlatform().name("night").start(() -> run(by));
        }
    }

    /**
     * Asks the run under way to end behind the piece of work it is at, and returns at once; also
     * while its program is still starting.
     *
     * @throws NotNow when none is under way here
     */
    synchronized void stop(CurrentUser who) {
        if (!(state instanceof Running running)) {
            throw new NotNow("No run is under way here, so there is nothing to stop.");
        }
        if (stopper.isEmpty()) {
            stopper = Optional.of(who);
            state = new Running(running.since(), true);
            atWork.ifPresent(nights -> nights.stop(who.name()));
        }
    }

    private void run(String by) {
        try {
            Optional<NightLock> lock = NightLock.take(folders.data());
            if (lock.isEmpty()) {
                end(new Failed("Another run is at work. Wait until it has ended."));
                return;
            }
            try (NightLock _ = lock.get();
                    ConfigurableApplicationContext program = program()) {
                begin(program).run(new NightRun(LocalDate.now(clock), false, by));
            }
            end(new Idle());
        } catch (NightStopped _) {
            end(new Stopped(stoppedWords()));
        } catch (RuntimeException e) { // the top of a thread
            LOG.error("The night run failed", e);
            end(
                    new Failed(
                            "The run failed; what was done stays done. The server's log says why."
                                    + " Start it again to go on from there."));
        }
    }

    /** From here on a stop reaches the program; one that was asked for before reaches it now. */
    private synchronized Nights begin(ConfigurableApplicationContext program) {
        Nights nights = program.getBean(Nights.class);
        progress = Optional.of(program.getBean(Progress.class));
        atWork = Optional.of(nights);
        stopper.ifPresent(who -> nights.stop(who.name()));
        return nights;
    }

    private synchronized void end(NightState how) {
        state = how;
        progress = Optional.empty();
        atWork = Optional.empty();
    }

    private synchronized String stoppedWords() {
        return RunWords.stopped(
                stopper.map(CurrentUser::displayName).orElse("the system"), clock.instant(), clock);
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
