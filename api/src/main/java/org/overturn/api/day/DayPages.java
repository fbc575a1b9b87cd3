package org.overturn.api.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.api.letter.WaitingLetters;
import org.overturn.api.necessity.LetterDesk;
import org.overturn.api.night.NightShift;
import org.overturn.api.night.NightState;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.user.ScopeNotice;
import org.overturn.batch.night.NightSummaries;
import org.overturn.batch.night.NightSummary;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.issue.Issues;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Worklist;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My day: the first page after signing in. */
@Controller
class DayPages {

    private static final int ROWS = 12;

    private final DueAppeals due;
    private final NightSummaries summaries;
    private final Issues issues;
    private final NightShift nights;
    private final LetterDesk letters;
    private final WaitingLetters waiting;
    private final Worklist worklist;
    private final ScopeNotice scopes;
    private final AccessRules rules;
    private final Clock clock;

    DayPages(
            DueAppeals due,
            NightSummaries summaries,
            Issues issues,
            NightShift nights,
            LetterDesk letters,
            WaitingLetters waiting,
            Worklist worklist,
            ScopeNotice scopes,
            AccessRules rules,
            Clock clock) {
        this.due = due;
        this.summaries = summaries;
        this.issues = issues;
        this.nights = nights;
        this.letters = letters;
        this.waiting = waiting;
        this.worklist = worklist;
        this.scopes = scopes;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/")
    @Audited(value = AuditAction.VIEW, object = "day")
    String day(CurrentUser me, Who who, AuditNote note, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("scope", seesNothing(me) ? scopes.words(me) : "");
        model.addAttribute("counts", due.count(today, me.facilities(), me.payers()));
        model.addAttribute("urgent", due.listMostUrgent(ROWS, me.facilities(), me.payers()));
        model.addAttribute("blocked", due.listBlocked(ROWS, me.facilities(), me.payers()));
        List<NecessityLetter> signing = letters.listWaiting(me);
        note.ofPatients(signing.stream().map(letter -> letter.account().key()).toList());
        model.addAttribute("letters", signing);
        model.addAttribute("waiting", waiting.list(who, ROWS));
        addNight(me, model);
        return "day/day";
    }

    private boolean seesNothing(CurrentUser me) {
        return !me.seesWholeOffice()
                && worklist.listPayers(new Access(me.facilities(), me.payers())).isEmpty();
    }

    /** Figures of the whole office are for those who see all of it. */
    private void addNight(CurrentUser me, Model model) {
        Optional<NightSummary> last =
                me.seesWholeOffice() ? summaries.findLast() : Optional.empty();
        model.addAttribute("night", last.orElse(null));
        model.addAttribute(
                "issues",
                last.map(night -> IssueGroup.of(issues.listFoundOn(night.date())))
                        .orElse(List.of()));
        NightState state = nights.state();
        model.addAttribute("running", state instanceof NightState.Running);
        model.addAttribute("ending", state.ending());
        model.addAttribute("starts", rules.admit(HttpMethod.POST, "/night", me.roles()));
        model.addAttribute("runs", rules.admit(HttpMethod.GET, "/night", me.roles()));
    }
}
