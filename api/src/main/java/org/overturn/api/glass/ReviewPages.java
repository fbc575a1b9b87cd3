package org.overturn.api.glass;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.GlassBreak.Verdict;
import org.overturn.core.user.RefusedChange;
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

    private final GlassDesk desk;

    ReviewPages(GlassDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "break-glass")
    String list(CurrentUser me, Model model) {
        model.addAttribute("open", desk.listToReview(me));
        model.addAttribute("reviewed", desk.listReviewed(me));
        model.addAttribute("verdicts", Verdict.values());
        return "glass/review";
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
        try {
            desk.review(id, new GlassDesk.Reviewed(verdict, note), me, request);
            flash.addFlashAttribute("done", "Reviewed.");
        } catch (RefusedChange e) {
            flash.addFlashAttribute("refused", e.getMessage());
        }
        return "redirect:/settings/break-glass";
    }
}
