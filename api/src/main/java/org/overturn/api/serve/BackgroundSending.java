package org.overturn.api.serve;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.overturn.batch.submission.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is queued while the pages are served, each minute; ends with what is under way. */
final class BackgroundSending implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSending.class);

    private final Sender sender;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("sender").factory());

    private BackgroundSending(Sender sender) {
        this.sender = sender;
    }

    static BackgroundSending start(Sender sender) {
        BackgroundSending sending = new BackgroundSending(sender);
        sending.clock.scheduleWithFixedDelay(sending::send, 1, 1, TimeUnit.MINUTES);
        return sending;
    }

    private void send() {
        try {
            sender.run()
                    .filter(run -> run.failed() + run.inDoubt() > 0)
                    .ifPresent(run ->
                            LOG.warn(
                                    "Sending: {} failed, {} in doubt; \"overturn submissions list\""
                                            + " names them.",
                                    run.failed(),
                                    run.inDoubt()));
        } catch (RuntimeException e) { // the top of a thread
            LOG.error("Sending failed; it is tried again in a minute.", e);
        }
    }

    @Override
    public void close() {
        clock.close();
    }
}
