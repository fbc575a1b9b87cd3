package org.overturn.api.account;

import jakarta.validation.Valid;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.RefusedPassword;
import org.overturn.core.user.UnusableLink;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a password through a link that an administrator gave. */
@Controller
@RequestMapping("/password")
class PasswordPages {

    private static final String FORM = "account/password";

    private final Users users;

    PasswordPages(Users users) {
        this.users = users;
    }

    @GetMapping
    @Unaudited(because = "an empty form; using the link is recorded")
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("newPassword", new NewPassword(token, ""));
        return FORM;
    }

    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = "user")
    String choose(
            @Valid @ModelAttribute("newPassword") NewPassword chosen,
            BindingResult errors,
            AuditNote note,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            User user = users.choosePassword(chosen.token(), chosen.password());
            note.about(String.valueOf(user.id()));
            note.because("password chosen by link");
        } catch (RefusedPassword e) {
            errors.rejectValue("password", "refused", String.valueOf(e.getMessage()));
            return FORM;
        } catch (UnusableLink e) {
            note.refused("password link used before or too old");
            return "account/link-gone";
        }
        flash.addFlashAttribute("done", "The password is set. Sign in with it.");
        return "redirect:/sign-in";
    }
}
