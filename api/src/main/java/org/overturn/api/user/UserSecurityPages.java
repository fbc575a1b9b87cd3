package org.overturn.api.user;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.NotFound;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.BeyondScope;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.Identities;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
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

    private final Users users;
    private final SecondFactors secondFactors;
    private final Identities identities;
    private final Clearances clearances;
    private final ApiTokens tokens;
    private final RequestAudit audit;
    private final Clock clock;

    UserSecurityPages(
            Users users,
            SecondFactors secondFactors,
            Identities identities,
            Clearances clearances,
            ApiTokens tokens,
            RequestAudit audit,
            Clock clock) {
        this.users = users;
        this.secondFactors = secondFactors;
        this.identities = identities;
        this.clearances = clearances;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable long id, Model model) {
        User user = get(id);
        model.addAttribute("user", user);
        model.addAttribute("on", secondFactors.isOn(user));
        model.addAttribute("identities", identities.list(user));
        model.addAttribute("tokens", tokens.list(user));
        model.addAttribute("now", clock.instant());
        model.addAttribute("granted", clearances.list(user));
        model.addAttribute("labels", labels());
        return "user/security";
    }

    private static List<Sensitivity> labels() {
        return Arrays.stream(Sensitivity.values())
                .filter(label -> label != Sensitivity.NORMAL)
                .toList();
    }

    @PostMapping("/factor/remove")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String removeFactor(@PathVariable long id, Who who, AuditNote note, RedirectAttributes flash) {
        secondFactors.remove(reach(id, who));
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
        User user = reach(id, who);
        try {
            identities.link(user, issuer, subject);
            note.because("identity of a provider linked");
            return done(id, "Linked.", flash);
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
        identities.list(reach(id, who)).stream()
                .filter(one -> one.id() == identity)
                .findFirst()
                .ifPresent(identities::unlink);
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
        User user = get(id);
        try {
            users.checkReach(who.user().orElseThrow(), user);
        } catch (BeyondScope e) {
            audit.record(
                    audit.event(request, AuditAction.ROLE_CHANGE)
                            .on(OBJECT, String.valueOf(id))
                            .refused(String.valueOf(e.getMessage())));
            throw e;
        }
        clearances.grant(who.actor(), user, labels == null ? Set.of() : labels);
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
        reach(id, who);
        tokens.find(token).filter(found -> found.userId() == id).ifPresent(tokens::revoke);
        return done(id, "The token is no longer any good.", flash);
    }

    private static String done(long id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/settings/users/" + id + "/security";
    }

    private User reach(long id, Who who) {
        User user = get(id);
        users.checkReach(who.user().orElseThrow(), user);
        return user;
    }

    private User get(long id) {
        return users.find(id).orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
    }
}
