package org.overturn.api.user;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.Unaudited;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.BeyondScope;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Users > Security: what an administrator sees and does of a user's ways in. */
@Controller
@RequestMapping("/settings/users/{id}/security")
class UserSecurityPages {

    private static final String OBJECT = "user";

    private final WaysIn ways;
    private final Clock clock;

    UserSecurityPages(WaysIn ways, Clock clock) {
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable long id, Model model) {
        WaysIn.Of found = ways.get(id);
        model.addAttribute("user", found.user());
        model.addAttribute("on", found.secondFactor());
        model.addAttribute("identities", found.identities());
        model.addAttribute("tokens", found.tokens());
        model.addAttribute("now", clock.instant());
        model.addAttribute("granted", found.granted());
        model.addAttribute("labels", WaysIn.labels());
        return "user/security";
    }

    @PostMapping("/factor/remove")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String removeFactor(@PathVariable long id, Who who, AuditNote note, RedirectAttributes flash) {
        ways.removeFactor(id, who);
        note.because("second factor taken away by an administrator");
        return done(id, "The second factor is taken away.", flash);
    }

    @PostMapping("/identities")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String link(
            @PathVariable long id,
            @RequestParam String issuer,
            @RequestParam String subject,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        try {
            ways.link(id, new WaysIn.Wanted(issuer, subject), who);
            note.because("identity of a provider linked");
            return done(id, "Linked.", flash);
        } catch (BeyondScope e) {
            throw e;
        } catch (RefusedChange e) {
            note.refused(String.valueOf(e.getMessage()));
            flash.addFlashAttribute("refused", e.getMessage());
            return back(id);
        }
    }

    @PostMapping("/identities/{identity}/remove")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String unlink(
            @PathVariable long id,
            @PathVariable long identity,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        ways.unlink(id, identity, who);
        note.because("identity of a provider unlinked");
        return done(id, "No longer linked.", flash);
    }

    @PostMapping("/clearances")
    @Unaudited(because = "Clearances records it itself")
    String grant(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Set<Sensitivity> labels,
            Who who,
            HttpServletRequest request,
            RedirectAttributes flash) {
        ways.grant(id, labels == null ? Set.of() : labels, who, request);
        return done(id, "Saved.", flash);
    }

    @PostMapping("/tokens/{token}/revoke")
    @Audited(value = AuditAction.DELETE, object = "token")
    String revoke(
            @PathVariable long id,
            @PathVariable long token,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        note.about(String.valueOf(token));
        ways.revoke(id, token, who);
        return done(id, "The token is no longer any good.", flash);
    }

    private static String done(long id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/settings/users/" + id + "/security";
    }
}
