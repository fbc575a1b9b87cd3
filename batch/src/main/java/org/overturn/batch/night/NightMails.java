package org.overturn.batch.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.batch.mail.MailChoice;
import org.overturn.batch.mail.MailChoices;
import org.overturn.batch.mail.StaffLetter;
import org.overturn.batch.mail.StaffMail;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.settings.Current;
import org.overturn.core.task.ReminderCount;
import org.overturn.core.task.Reminders;
import org.overturn.core.task.TaskRules;
import org.overturn.core.user.User;
import org.overturn.core.worklist.Access;
import org.springframework.stereotype.Component;

/** Who is written to about a night, and what of it each may know. */
@Component
class NightMails {

    private final StaffMail mail;
    private final MailChoices choices;
    private final NightRepository nights;
    private final Reminders reminders;
    private final DueAppeals due;
    private final Current<TaskRules> rules;

    NightMails(
            StaffMail mail,
            MailChoices choices,
            NightRepository nights,
            Reminders reminders,
            DueAppeals due,
            Current<TaskRules> rules) {
        this.mail = mail;
        this.choices = choices;
        this.nights = nights;
        this.reminders = reminders;
        this.due = due;
        this.rules = rules;
    }

    /** Digest and reminders of a day, each queued once for each address. */
    void queueMorning(LocalDate date) {
        queueDigest(date);
        TaskRules now = rules.get();
        choices.listWanting(MailChoice::reminders).forEach(user -> queueReminders(user, now, date));
    }

    private void queueDigest(LocalDate date) {
        NightSummary night = nights.summary(date);
        String occasion = "digest " + date;
        List<User> readers = choices.listWanting(MailChoice::digest);
        mail.queue(
                occasion,
                MorningLetters.digest(
                        night, due.count(date, Access.ALL.facilities(), Access.ALL.payers())),
                Stream.concat(
                                mail.office().stream(),
                                readers.stream()
                                        .filter(NightMails::seesAll)
                                        .map(NightMails::address))
                        .toList());
        readers.stream()
                .filter(user -> !seesAll(user))
                .forEach(user ->
                        mail.queue(
                                occasion,
                                MorningLetters.digest(
                                        date,
                                        due.count(
                                                date,
                                                user.profile().facilities(),
                                                user.profile().payers())),
                                List.of(address(user))));
    }

    private void queueReminders(User user, TaskRules now, LocalDate date) {
        Access access = Access.of(user.profile());
        List<ReminderCount> own = reminders.countOf(user.id(), date, access);
        List<ReminderCount> others =
                now.isLead(user)
                        ? reminders.count(date, access).stream()
                                .filter(one -> one.rung().isLast())
                                .filter(one -> !one.owner().equals(Optional.of(user.id())))
                                .toList()
                        : List.of();
        if (!own.isEmpty() || !others.isEmpty()) {
            mail.queue(
                    "reminders " + date,
                    MorningLetters.reminders(date, own, others),
                    List.of(address(user)));
        }
    }

    /** Word of a run that ended early, sent at once where that can be. */
    void tellEnding(long run, String how) {
        if (mail.isOn()) {
            StaffLetter letter = MorningLetters.ending(run, how);
            mail.queue(
                    "ending of run " + run,
                    letter,
                    Stream.concat(
                                    mail.office().stream(),
                                    choices.listWanting(MailChoice::failures).stream()
                                            .map(NightMails::address))
                            .toList());
            mail.send();
        }
    }

    private static boolean seesAll(User user) {
        return Access.of(user.profile()).equals(Access.ALL);
    }

    private static String address(User user) {
        return user.profile().email();
    }
}
