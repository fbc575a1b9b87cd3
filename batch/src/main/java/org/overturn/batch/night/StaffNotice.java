package org.overturn.batch.night;

import java.time.LocalDate;
import java.util.List;
import org.overturn.batch.mail.StaffMail;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step notifyStaff: digest and reminders are queued, and sent where a server takes them. What is
 * not taken waits and doesn't fail the night.
 */
@Component
class StaffNotice implements Tasklet {

    private final NightMails mails;
    private final StaffMail mail;
    private final Issues issues;

    StaffNotice(NightMails mails, StaffMail mail, Issues issues) {
        this.mails = mails;
        this.mail = mail;
        this.issues = issues;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        LocalDate date = NightRun.of(contribution.getStepExecution()).date();
        if (mail.isOn()) {
            mails.queueMorning(date);
            contribution.incrementWriteCount(mail.send());
            reportGivenUp(date);
        }
        return RepeatStatus.FINISHED;
    }

    private void reportGivenUp(LocalDate date) {
        int givenUp = mail.state().givenUp();
        if (givenUp > 0) {
            issues.report(
                    List.of(
                            Issue.of(
                                    IssueCode.MAIL_GIVEN_UP,
                                    "In the last seven days %,d mails were given up."
                                            .formatted(givenUp))),
                    date);
        }
    }
}
