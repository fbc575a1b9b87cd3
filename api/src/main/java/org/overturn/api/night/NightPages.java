package org.overturn.api.night;

import jakarta.servlet.http.HttpServletResponse;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.NotNow;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Night runs: the one under way, and what those before it did. */
@Controller
@RequestMapping("/night")
class NightPages {

    private static final int ROWS = 25;
    private static final String BACK = "redirect:/night";

    private final NightShift nights;
    private final RunDesk desk;
    private final AccessRules rules;

    NightPages(NightShift nights, RunDesk desk, AccessRules rules) {
        this.nights = nights;
        this.desk = desk;
        this.rules = rules;
    }

    /** Figures of the whole office are for those who see all of it. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "jobs")
    String list(@RequestParam(defaultValue = "") String cursor, CurrentUser me, Model model) {
        Cursor at = Cursor.parse(cursor);
        boolean all = me.seesWholeOffice();
        model.addAttribute("all", all);
        NightView now = NightView.of(nights);
        model.addAttribute("now", now);
        model.addAttribute("ending", now.running() ? "" : desk.lastEnding(me));
        model.addAttribute("starts", rules.admit(HttpMethod.POST, "/night", me.roles()));
        if (all) {
            model.addAttribute("runs", desk.list(at, ROWS, me));
        }
        return "night/list";
    }

    /** How far the run is; once it has ended, the page is loaded anew. */
    @GetMapping("/progress")
    @Unaudited(because = "says how far a job is, nothing of anybody")
    String progress(HttpServletResponse response, Model model) {
        NightView now = NightView.of(nights);
        if (!now.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("now", now);
        return "night/list :: progress";
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "job")
    String show(@PathVariable long id, CurrentUser me, Model model) {
        model.addAttribute("row", desk.get(id, me));
        return "night/show";
    }

    @PostMapping
    @Audited(value = AuditAction.JOB_START, object = "night")
    String start(CurrentUser me) {
        nights.startToday(me.name());
        return BACK;
    }

    @PostMapping("/restart")
    @Audited(value = AuditAction.JOB_START, object = "night")
    String restart(CurrentUser me, AuditNote note, RedirectAttributes next) {
        try {
            desk.restart(me);
        } catch (NotNow e) {
            refuse(e, note, next);
        }
        return BACK;
    }

    @PostMapping("/stop")
    @Audited(value = AuditAction.JOB_STOP, object = "night")
    String stop(CurrentUser me, AuditNote note, RedirectAttributes next) {
        try {
            nights.stop(me);
        } catch (NotNow e) {
            refuse(e, note, next);
        }
        return BACK;
    }

    private static void refuse(NotNow why, AuditNote note, RedirectAttributes next) {
        note.refused("not now");
        next.addFlashAttribute("refusal", why.getMessage());
    }
}
