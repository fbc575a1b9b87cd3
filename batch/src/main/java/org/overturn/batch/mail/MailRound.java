package org.overturn.batch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends what is due, one mail to one address at a time. The next try is set down before a mail is
 * handed over, so a program that dies in between leaves it to be sent again, not lost.
 */
final class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);
    private static final int DOUBLINGS = 8;

    /** So many failures one behind the other: the server hangs or refuses all. */
    private static final int ENOUGH = 3;

    private final JavaMailSender server;
    private final MailProperties settings;
    private final MailQueueRepository queue;
    private final Clock clock;

    MailRound(
            JavaMailSender server,
            MailProperties settings,
            MailQueueRepository queue,
            Clock clock) {
        this.server = server;
        this.settings = settings;
        this.queue = queue;
        this.clock = clock;
    }

    /** Until nothing is due, or the server is away. */
    int run() {
        int sent = 0;
        int inVain = 0;
        List<QueuedMail> due = queue.listDue(clock.instant(), AT_ONCE);
        while (!due.isEmpty()) {
            for (QueuedMail mail : due) {
                if (!queue.begin(mail, clock.instant().plus(wait(mail.attempts())))) {
                    continue;
                }
                try {
                    server.send(message(mail));
                    queue.sent(mail, clock.instant());
                    sent++;
                    inVain = 0;
                } catch (MailException e) {
                    failed(mail, e);
                    inVain++;
                    if (isAway(e) || inVain == ENOUGH) {
                        return sent;
                    }
                }
            }
            due = queue.listDue(clock.instant(), AT_ONCE);
        }
        return sent;
    }

    /** A minute, two, four ... four hours. */
    static Duration wait(int attempts) {
        Duration wait = Duration.ofMinutes(1L << Math.min(attempts, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Nobody there, or nobody that lets us in: the other mails need not wait for the same. */
    private static boolean isAway(MailException e) {
        return e instanceof MailAuthenticationException
                || (e instanceof MailSendException && e.getCause() != null);
    }

    private void failed(QueuedMail mail, MailException e) {
        Throwable cause =
                e instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                        ? sending.getMessageExceptions()[0]
                        : e;
        String problem = cause.getClass().getSimpleName();
        Instant now = clock.instant();
        if (mail.queuedAt().plus(settings.giveUpAfter()).isAfter(now)) {
            queue.failed(mail, problem);
            LOG.warn("Mail {} was not taken ({}); it is tried again.", mail.id(), problem);
        } else {
            queue.giveUp(mail, problem, now);
            LOG.error(
                    "Mail {} was given up after {} tries ({}); check OVERTURN_MAIL_HOST and the"
                            + " address.",
                    mail.id(),
                    mail.attempts() + 1,
                    problem);
        }
    }

    private MimeMessage message(QueuedMail mail) {
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper parts =
                    new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(mail.recipient());
            parts.setSubject(mail.subject());
            parts.setText(mail.text(), mail.html());
            parts.setSentDate(Date.from(mail.queuedAt()));
            message.setHeader("Message-ID", "<" + mail.key() + "@" + settings.domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailParseException("mail " + mail.id() + " can't be written", e);
        }
        return message;
    }
}
