package org.overturn.api.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.api.letter.WaitingLetters;
import org.overturn.api.letter.WaitingLetters.Waiting;
import org.overturn.api.necessity.LetterDesk;
import org.overturn.api.night.NightShift;
import org.overturn.api.night.NightState;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.user.ScopeNotice;
import org.overturn.batch.mail.StaffMail;
import org.overturn.batch.night.NightSummaries;
import org.overturn.batch.night.NightSummary;
import org.overturn.core.appeal.DueAppeal;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.appeal.DueCounts;
import org.overturn.core.approval.Who;
import org.overturn.core.issue.Issues;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.task.Reminders;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Worklist;
import org.springframework.stereotype.Component;

/** What a user's day holds, for the page and for REST. */
@Component
class MyDay {

    private static final int ROWS = 12;
    private static final int DECIDED_DAYS = 7;
    private static final int REMINDED_DAYS = 2;

    private final DueAppeals due;
    private final Reminders reminders;
    private final StaffMail mail;
    private final NightSummaries summaries;
    private final Issues issues;
    private final NightShift nights;
    private final LetterDesk letters;
    private final WaitingLetters waiting;
    private final Worklist worklist;
    private final ScopeNotice scopes;
    private final Clock clock;

    MyDay(
            DueAppeals due,
            Reminders reminders,
            StaffMail mail,
            NightSummaries summaries,
            Issues issues,
            NightShift nights,
            LetterDesk letters,
            WaitingLetters waiting,
            Worklist worklist,
            ScopeNotice scopes,
            Clock clock) {
        this.due = due;
        this.reminders = reminders;
        this.mail = mail;
        this.summaries = summaries;
        this.issues = issues;
        this.nights = nights;
        this.letters = letters;
        this.waiting = waiting;
        this.worklist = worklist;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * A day.
     *
     * @param scope why there is nothing, where nothing on file is the user's to see; else empty
     * @param urgent the first of what has a limit
     * @param blocked the first of what a person must complete
     * @param decided what payers decided in the last week
     * @param reminders of what is the user's, given in the last three days
     * @param unsent mails to the staff that no server took, for who sees the whole office; else 0
     * @param letters of medical necessity that wait for the user as their provider
     * @param waiting what waits for the user's review, approval or signature
     * @param night the last one; none for who sees a part of the office, and before the first
     * @param issues of that night
     */
    record Day(
            LocalDate today,
            String scope,
            DueCounts counts,
            List<DueAppeal> urgent,
            List<DueAppeal> blocked,
            List<DueAppeal> decided,
            List<ReminderLine> reminders,
            int unsent,
            List<NecessityLetter> letters,
            List<Waiting> waiting,
            Optional<NightSummary> night,
            List<IssueGroup> issues,
            NightState state) {}

    /** That of the user, whose letters' patients are noted. */
    Day of(CurrentUser me, Who who, AuditNote note) {
        LocalDate today = LocalDate.now(clock);
        List<NecessityLetter> signing = letters.listWaiting(me);
        note.ofPatients(signing.stream().map(letter -> letter.account().key()).toList());
        Optional<NightSummary> night = night(me);
        return new Day(
                today,
                seesNothing(me) ? scopes.words(me) : "",
                due.count(today, me.facilities(), me.payers()),
                due.listMostUrgent(ROWS, me.facilities(), me.payers()),
                due.listBlocked(ROWS, me.facilities(), me.payers()),
                due.listDecided(today.minusDays(DECIDED_DAYS), ROWS, me.facilities(), me.payers()),
                reminders(me, today),
                me.seesWholeOffice() ? mail.state().late() + mail.state().givenUp() : 0,
                signing,
                waiting.list(who, ROWS),
                night,
                night.map(last -> IssueGroup.of(issues.listFoundOn(last.date()))).orElse(List.of()),
                nights.state());
    }

    private List<ReminderLine> reminders(CurrentUser me, LocalDate today) {
        return ReminderLine.of(
                reminders.countOf(
                        me.id(),
                        today.minusDays(REMINDED_DAYS),
                        today,
                        new Access(me.facilities(), me.payers())),
                today);
    }

    private boolean seesNothing(CurrentUser me) {
        return !me.seesWholeOffice()
                && worklist.listPayers(new Access(me.facilities(), me.payers())).isEmpty();
    }

    /** Figures of the whole office are for those who see all of it. */
    private Optional<NightSummary> night(CurrentUser me) {
        return me.seesWholeOffice() ? summaries.findLast() : Optional.empty();
    }
}
