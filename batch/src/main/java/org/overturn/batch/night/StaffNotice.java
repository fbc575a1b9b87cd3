package org.overturn.batch.night;

import org.overturn.core.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Step notifyStaff: a digest by e-mail where a server and a recipient are set. It holds counts and
 * sums only; a server that is away is reported and doesn't fail the night.
 */
@Component
class StaffNotice implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(StaffNotice.class);

    private final ObjectProvider<JavaMailSender> mail;
    private final MailProperties settings;
    private final NightRepository repository;

    StaffNotice(
            ObjectProvider<JavaMailSender> mail,
            MailProperties settings,
            NightRepository repository) {
        this.mail = mail;
        this.settings = settings;
        this.repository = repository;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        mail.ifAvailable(sender -> {
            if (!settings.to().isEmpty()) {
                send(sender, repository.summary(run.date()));
                contribution.incrementWriteCount(1);
            }
        });
        return RepeatStatus.FINISHED;
    }

    void send(JavaMailSender sender, NightSummary summary) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(settings.to().toArray(String[]::new));
        message.setSubject("Overturn: night of " + summary.date());
        message.setText(text(summary));
        try {
            sender.send(message);
        } catch (MailException e) {
            LOG.warn(
                    "The digest could not be sent ({}); check OVERTURN_MAIL_HOST and try again.",
                    e.getClass().getSimpleName());
        }
    }

    static String text(NightSummary summary) {
        Money denied = summary.claims().deniedCharge();
        return """
        Arrived: %,d files, %,d remittances, %,d claims
        Denied: %,d claims, %s
        Appeals opened: %,d (%,d for review, %,d need a person)
        Open appeals: %,d, of these %,d due within 14 days and %,d overdue
        Issues: %,d errors, %,d warnings

        Packets and the workbook lie in the outbox.
        """
                .formatted(
                        summary.files(),
                        summary.remittances().stored(),
                        summary.claims().all(),
                        summary.claims().denied(),
                        denied.toDollars(),
                        summary.appeals().opened(),
                        summary.appeals().forReview(),
                        summary.appeals().needPerson(),
                        summary.openAppeals(),
                        summary.dueSoon(),
                        summary.overdue(),
                        summary.problems().errors(),
                        summary.problems().warnings());
    }
}
