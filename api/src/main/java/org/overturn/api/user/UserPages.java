package org.overturn.api.user;

import jakarta.validation.Valid;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.NotFound;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.BeyondScope;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Users and roles. */
@Controller
@RequestMapping("/settings/users")
class UserPages {

    private static final String FORM = "user/form";
    private static final String OBJECT = "user";
    private static final String BACK = "redirect:/settings/users/";

    private final Users users;
    private final WaysIn ways;

    UserPages(Users users, WaysIn ways) {
        this.users = users;
        this.ways = ways;
    }

    @ModelAttribute("allRoles")
    Role[] allRoles() {
        return Role.values();
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "users")
    String list(Model model) {
        model.addAttribute("users", users.list());
        return "user/list";
    }

    @GetMapping("/new")
    @Unaudited(because = "an empty form")
    String empty(Who who, Model model) {
        model.addAttribute("form", UserForm.emptyFor(who.user().orElseThrow().profile()));
        return FORM;
    }

    @PostMapping
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    String add(
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult errors,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            User added = users.add(who.user().orElseThrow(), form.name(), form.profile());
            note.about(String.valueOf(added.id()));
            addLink(added, who, flash);
            flash.addFlashAttribute("done", added.profile().displayName() + " was added.");
            return BACK + added.id();
        } catch (BeyondScope e) {
            return refused(e, errors, note);
        } catch (RefusedChange e) {
            errors.rejectValue("name", "refused", String.valueOf(e.getMessage()));
            return FORM;
        }
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable long id, Model model) {
        User user = get(id);
        model.addAttribute("user", user);
        model.addAttribute("form", UserForm.of(user));
        return FORM;
    }

    @PostMapping("/{id}")
    @Audited(value = AuditAction.ROLE_CHANGE, object = OBJECT)
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult errors,
            Who who,
            AuditNote note,
            Model model,
            RedirectAttributes flash) {
        User user = get(id);
        model.addAttribute("user", user);
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            User seen = new User(user.id(), user.name(), user.profile(), form.version());
            User now = users.change(who.user().orElseThrow(), seen, form.profile());
            note.changing(user.profile().changesTo(now.profile()));
            flash.addFlashAttribute("done", "Saved.");
            return BACK + id;
        } catch (RefusedChange e) {
            return refused(e, errors, note);
        }
    }

    private static String refused(RefusedChange why, BindingResult errors, AuditNote note) {
        errors.reject("refused", String.valueOf(why.getMessage()));
        note.refused(String.valueOf(why.getMessage()));
        return FORM;
    }

    @PostMapping("/{id}/link")
    @Audited(value = AuditAction.CREATE, object = "password link")
    String link(@PathVariable long id, Who who, RedirectAttributes flash) {
        addLink(get(id), who, flash);
        return BACK + id;
    }

    /** Shown once: only its hash is stored. */
    private void addLink(User user, Who who, RedirectAttributes flash) {
        flash.addFlashAttribute("link", ways.makeLink(user.id(), who));
    }

    private User get(long id) {
        return users.find(id).orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
    }
}
