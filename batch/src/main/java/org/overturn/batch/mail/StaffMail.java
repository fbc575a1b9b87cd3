package org.overturn.batch.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.overturn.core.db.Digest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff's mail: queued first, sent afterwards (docs/decisions/0121). */
@Component
public class StaffMail {

    private static final Duration RECENT = Duration.ofDays(7);

    private final ObjectProvider<JavaMailSender> server;
    private final MailProperties settings;
    private final MailQueueRepository queue;
    private final Clock clock;

    StaffMail(
            ObjectProvider<JavaMailSender> server,
            MailProperties settings,
            MailQueueRepository queue,
            Clock clock) {
        this.server = server;
        this.settings = settings;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * How the queue stands.
     *
     * @param late that were tried in vain, and wait
     * @param givenUp in the last seven days
     */
    public record State(int late, int givenUp) {}

    /** Whether a server is set; without one nothing is queued. */
    public boolean isOn() {
        return server.getIfAvailable() != null;
    }

    /** Addresses of the office. */
    public List<String> office() {
        return settings.to();
    }

    /**
     * Queues a letter for each of these addresses. What was queued before under the same occasion
     * is not queued again.
     *
     * @param occasion what it is about and of when, such as {@code digest 2026-11-20}
     * @return for how many addresses
     */
    @Transactional
    public int queue(String occasion, StaffLetter letter, Collection<String> recipients) {
        if (!isOn()) {
            return 0;
        }
        String text = LetterText.of(letter, settings.url());
        String html = LetterHtml.of(letter, settings.url());
        LinkedHashSet<String> addresses = new LinkedHashSet<>();
        recipients.forEach(one -> addresses.add(one.strip().toLowerCase(Locale.ROOT)));
        queue.add(
                addresses.stream()
                        .map(to ->
                                new MailQueueRepository.New(
                                        Digest.of(occasion + "\n" + to),
                                        to,
                                        letter.subject(),
                                        text,
                                        html))
                        .toList(),
                clock.instant());
        return addresses.size();
    }

    /**
     * Sends what is due. A server that is away is no error: what it did not take is tried again,
     * later and later.
     *
     * @return how many were sent
     */
    public int send() {
        JavaMailSender there = server.getIfAvailable();
        return there == null ? 0 : new MailRound(there, settings, queue, clock).run();
    }

    public State state() {
        Instant since = clock.instant().minus(RECENT);
        return new State(queue.countLate(), queue.countGivenUpSince(since));
    }
}
