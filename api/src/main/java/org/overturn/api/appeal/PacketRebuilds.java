package org.overturn.api.appeal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.overturn.api.appeal.RebuildState.Failed;
import org.overturn.api.appeal.RebuildState.Idle;
import org.overturn.api.appeal.RebuildState.Working;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightLock;
import org.overturn.batch.night.PacketBuilds;
import org.overturn.core.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Assembles packets again beside the pages, one after the other: by the very program of the night,
 * started anew so that it reads letterhead and payers as they are now.
 */
@Component
class PacketRebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(PacketRebuilds.class);

    private final Folders folders;
    private final Environment environment;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("packet").factory());
    private final Map<Long, RebuildState> states = new ConcurrentHashMap<>();
    private volatile boolean ending;

    PacketRebuilds(Folders folders, Environment environment) {
        this.folders = folders;
        this.environment = environment;
    }

    RebuildState state(long appealId) {
        return states.getOrDefault(appealId, new Idle());
    }

    /** Starts it and returns at once; does nothing while it is under way for this appeal. */
    void start(long appealId, Actor by) {
        RebuildState before = states.put(appealId, new Working("Waiting for its turn"));
        if (!(before instanceof Working)) {
            worker.execute(() -> run(appealId, by));
        }
    }

    private void run(long appealId, Actor by) {
        if (ending) {
            return;
        }
        try {
            Optional<NightLock> lock = NightLock.takeForPacket(folders.data());
            if (lock.isEmpty()) {
                states.put(
                        appealId,
                        new Failed(
                                "A night run is at work, and assembles packets itself. Look again"
                                        + " when it has ended."));
                return;
            }
            try (NightLock _ = lock.get()) {
                rebuild(appealId, by);
            }
        } catch (RuntimeException e) { // the top of a thread
            LOG.error("The packet of appeal {} could not be assembled", appealId, e);
            states.put(
                    appealId,
                    new Failed(
                            "It could not be assembled; the server's log says why. Nothing is"
                                    + " lost: try it again, or the next night does it."));
        }
    }

    private void rebuild(long appealId, Actor by) {
        states.put(appealId, new Working("Reading the office's settings"));
        try (ConfigurableApplicationContext program = program()) {
            states.put(appealId, new Working("Writing the letter and drawing the pages"));
            if (program.getBean(PacketBuilds.class).rebuild(appealId, by)) {
                states.remove(appealId);
            } else {
                states.put(
                        appealId, new Failed("The appeal was decided; its packet stays as it is."));
            }
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

    /** What is under way ends; what waits is left to the night. */
    @PreDestroy
    void end() {
        ending = true;
        worker.close();
    }
}
