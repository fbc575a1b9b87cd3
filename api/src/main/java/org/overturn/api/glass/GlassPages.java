package org.overturn.api.glass;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.core.user.RefusedChange;
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

    private final GlassDesk desk;

    GlassPages(GlassDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Unaudited(because = "an empty form")
    String form(CurrentUser me, Model model) {
        model.addAttribute("byCode", desk.isByCode(me));
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
            desk.open(me, reason, proof, request);
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
        desk.end(me, request);
        flash.addFlashAttribute("done", "Sensitive documents are closed again.");
        return "redirect:/";
    }
}
