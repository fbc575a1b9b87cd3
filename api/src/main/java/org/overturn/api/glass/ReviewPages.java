package org.overturn.api.glass;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.NotFound;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.GlassBreak;
import org.overturn.core.user.GlassBreak.Verdict;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Break-the-glass reviews: what somebody else has to look at within three days. */
@Controller
@RequestMapping("/settings/break-glass")
class ReviewPages {

    private static final int REVIEWED_SHOWN = 20;

    private final GlassBreaks glassBreaks;
    private final Users users;
    private final RequestAudit audit;
    private final Clock clock;

    ReviewPages(GlassBreaks glassBreaks, Users users, RequestAudit audit, Clock clock) {
        this.glassBreaks = glassBreaks;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of them as a page shows it. */
    record Row(GlassBreak opened, String user, boolean overdue, boolean own) {}

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "break-glass")
    String list(CurrentUser me, Model model) {
        model.addAttribute("open", rows(glassBreaks.listToReview(), me));
        model.addAttribute("reviewed", rows(glassBreaks.listReviewed(REVIEWED_SHOWN), me));
        model.addAttribute("verdicts", Verdict.values());
        return "glass/review";
    }

    private List<Row> rows(List<GlassBreak> all, CurrentUser me) {
        return all.stream()
                .map(one ->
                        new Row(
                                one,
                                users.find(one.userId())
                                        .map(user -> user.profile().displayName())
                                        .orElse(""),
                                one.isReviewOverdue(clock.instant()),
                                one.userId() == me.id()))
                .toList();
    }

    @PostMapping("/{id}")
    @Unaudited(because = "GlassBreaks records it itself")
    String review(
            CurrentUser me,
            @PathVariable long id,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        GlassBreak opened =
                glassBreaks
                        .find(id)
                        .orElseThrow(() -> new NotFound("break-glass", String.valueOf(id)));
        try {
            glassBreaks.review(
                    audit.actor(request), users.find(me.id()).orElseThrow(), opened, verdict, note);
            flash.addFlashAttribute("done", "Reviewed.");
        } catch (RefusedChange e) {
            flash.addFlashAttribute("refused", e.getMessage());
        }
        return "redirect:/settings/break-glass";
    }
}
