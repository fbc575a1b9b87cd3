package org.overturn.api.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.approval.ApprovalRefused;
import org.overturn.core.approval.Delegation;
import org.overturn.core.approval.Delegations;
import org.overturn.core.approval.NewDelegation;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Signing for others: providers for themselves, an administrator for everybody. */
@Controller
@RequestMapping("/settings/delegations")
class DelegationPages {

    private static final String OBJECT = "sign-delegation";
    private static final String BACK = "redirect:/settings/delegations";

    private final Delegations delegations;
    private final Users users;

    DelegationPages(Delegations delegations, Users users) {
        this.delegations = delegations;
        this.users = users;
    }

    /** The form. */
    record Given(
            @Nullable Long delegator,
            @Nullable Long delegate,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @Nullable String reason) {}

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String list(CurrentUser me, Model model) {
        List<User> active =
                users.list().stream().filter(user -> !user.profile().disabled()).toList();
        model.addAttribute(
                "delegations",
                delegations.list().stream().filter(one -> concerns(one, me)).toList());
        model.addAttribute(
                "names",
                users.list().stream()
                        .collect(Collectors.toMap(User::id, user -> user.profile().displayName())));
        model.addAttribute(
                "delegators", active.stream().filter(user -> mayGiveFor(user, me)).toList());
        model.addAttribute("delegates", active);
        model.addAttribute("anybody", me.has(Role.ADMINISTRATOR));
        return "letter/delegations";
    }

    static boolean concerns(Delegation one, CurrentUser me) {
        return me.has(Role.ADMINISTRATOR)
                || one.delegatorId() == me.id()
                || one.delegateId() == me.id();
    }

    private static boolean mayGiveFor(User user, CurrentUser me) {
        return user.id() == me.id() || (me.has(Role.ADMINISTRATOR) && user.has(Role.PROVIDER));
    }

    @PostMapping
    @Audited(value = AuditAction.ROLE_CHANGE, object = OBJECT)
    String record(Given given, CurrentUser me, Who who, AuditNote note, RedirectAttributes flash) {
        if (given.delegator() == null
                || given.delegate() == null
                || given.from() == null
                || given.until() == null) {
            note.refused("incomplete");
            flash.addFlashAttribute("refusal", "Say who signs for whom, from when until when.");
            return BACK;
        }
        if (given.delegator() != me.id() && !me.has(Role.ADMINISTRATOR)) {
            note.refused("not the own signature");
            flash.addFlashAttribute("refusal", "You can let others sign for yourself only.");
            return BACK;
        }
        String reason = given.reason() == null ? "" : given.reason();
        try {
            delegations.record(
                    who,
                    new NewDelegation(
                            given.delegator(),
                            given.delegate(),
                            given.from(),
                            given.until(),
                            reason));
            flash.addFlashAttribute("done", "The delegation is recorded.");
        } catch (ApprovalRefused e) {
            note.refused(e.getClass().getSimpleName());
            flash.addFlashAttribute("refusal", String.valueOf(e.getMessage()));
        }
        return BACK;
    }

    @PostMapping("/{id}/revoke")
    @Audited(value = AuditAction.ROLE_CHANGE, object = OBJECT)
    String revoke(
            @PathVariable long id,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        Map<Long, Delegation> own =
                delegations.list().stream()
                        .filter(one -> concerns(one, me))
                        .collect(Collectors.toMap(Delegation::id, one -> one));
        if (!own.containsKey(id)) {
            note.refused("not there, or not the user's");
            flash.addFlashAttribute("refusal", "There is no such delegation.");
            return BACK;
        }
        try {
            delegations.revoke(who, id);
            flash.addFlashAttribute("done", "Revoked. What was signed under it stays signed.");
        } catch (ApprovalRefused e) {
            note.refused(e.getClass().getSimpleName());
            flash.addFlashAttribute("refusal", String.valueOf(e.getMessage()));
        }
        return BACK;
    }
}
