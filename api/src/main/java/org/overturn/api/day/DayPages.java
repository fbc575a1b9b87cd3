package org.overturn.api.day;

import org.overturn.api.day.MyDay.Day;
import org.overturn.api.night.NightState;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My day: the first page after signing in. */
@Controller
class DayPages {

    private final MyDay days;
    private final AccessRules rules;

    DayPages(MyDay days, AccessRules rules) {
        this.days = days;
        this.rules = rules;
    }

    @GetMapping("/")
    @Audited(value = AuditAction.VIEW, object = "day")
    String day(CurrentUser me, Who who, AuditNote note, Model model) {
        Day day = days.of(me, who, note);
        model.addAttribute("today", day.today());
        model.addAttribute("scope", day.scope());
        model.addAttribute("counts", day.counts());
        model.addAttribute("urgent", day.urgent());
        model.addAttribute("blocked", day.blocked());
        model.addAttribute("decided", day.decided());
        model.addAttribute("reminders", day.reminders());
        model.addAttribute("unsent", day.unsent());
        model.addAttribute("letters", day.letters());
        model.addAttribute("waiting", day.waiting());
        model.addAttribute("night", day.night().orElse(null));
        model.addAttribute("issues", day.issues());
        model.addAttribute("running", day.state() instanceof NightState.Running);
        model.addAttribute("ending", day.state().ending());
        model.addAttribute("starts", rules.admit(HttpMethod.POST, "/night", me.roles()));
        model.addAttribute("runs", rules.admit(HttpMethod.GET, "/night", me.roles()));
        return "day/day";
    }
}
