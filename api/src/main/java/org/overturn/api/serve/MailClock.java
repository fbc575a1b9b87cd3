package org.overturn.api.serve;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.overturn.batch.mail.StaffMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends, each minute, what of the staff's mail is due; where a mail server is set. */
@Component
class MailClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailClock.class);

    private final StaffMail mail;
    private volatile Optional<ScheduledExecutorService> minutes = Optional.empty();

    MailClock(StaffMail mail) {
        this.mail = mail;
    }

    @Override
    public void start() {
        if (mail.isOn()) {
            ScheduledExecutorService each =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("staff-mail").factory());
            var _ = each.scheduleWithFixedDelay(this::send, 1, 1, TimeUnit.MINUTES);
            minutes = Optional.of(each);
        }
    }

    /** The thread's top: a database that is away for a minute must not end the clock. */
    private void send() {
        try {
            mail.send();
        } catch (RuntimeException e) {
            LOG.warn("The staff's mail could not be looked at ({}).", e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        minutes.ifPresent(ScheduledExecutorService::shutdown);
        minutes = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return minutes.isPresent();
    }
}
