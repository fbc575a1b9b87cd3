package org.overturn.api.glass;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.security.Unaudited;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a user breaks the glass, and mends it again. */
@Controller
@RequestMapping("/break-glass")
class GlassPages {

    private static final String RECORDED = "GlassBreaks records it itself";

    private final GlassBreaks glassBreaks;
    private final SecondFactors secondFactors;
    private final Users users;
    private final RequestAudit audit;

    GlassPages(
            GlassBreaks glassBreaks, SecondFactors secondFactors, Users users, RequestAudit audit) {
        this.glassBreaks = glassBreaks;
        this.secondFactors = secondFactors;
        this.users = users;
        this.audit = audit;
    }

    @GetMapping
    @Unaudited(because = "an empty form")
    String form(CurrentUser me, Model model) {
        model.addAttribute("byCode", secondFactors.isOn(user(me)));
        return "glass/form";
    }

    @PostMapping
    @Unaudited(because = RECORDED)
    String open(
            CurrentUser me,
            @RequestParam String reason,
            @RequestParam String proof,
            HttpServletRequest request,
            Model model) {
        try {
            glassBreaks.open(audit.actor(request), user(me), reason, proof);
        } catch (RefusedChange e) {
            model.addAttribute("refused", e.getMessage());
            model.addAttribute("reason", reason);
            return form(me, model);
        }
        return "redirect:/break-glass";
    }

    @PostMapping("/end")
    @Unaudited(because = RECORDED)
    String end(CurrentUser me, HttpServletRequest request, RedirectAttributes flash) {
        glassBreaks
                .findOpen(user(me))
                .ifPresent(opened -> glassBreaks.end(audit.actor(request), opened));
        flash.addFlashAttribute("done", "Sensitive documents are closed again.");
        return "redirect:/";
    }

    private User user(CurrentUser me) {
        return users.find(me.id())
                .orElseThrow(() -> new IllegalStateException("no user " + me.id()));
    }
}
