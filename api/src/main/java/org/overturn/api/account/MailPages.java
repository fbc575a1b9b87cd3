package org.overturn.api.account;

import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.batch.mail.MailChoice;
import org.overturn.batch.mail.MailChoices;
import org.overturn.batch.mail.StaffMail;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Your mail: what the program writes to a user. */
@Controller
@RequestMapping(MailChoices.PATH)
class MailPages {

    private static final String OBJECT = "own mail";

    private final Users users;
    private final MailChoices choices;
    private final StaffMail mail;

    MailPages(Users users, MailChoices choices, StaffMail mail) {
        this.users = users;
        this.choices = choices;
        this.mail = mail;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(CurrentUser me, Model model) {
        User user = user(me);
        model.addAttribute("choice", choices.get(user));
        model.addAttribute("address", user.profile().email());
        model.addAttribute("on", mail.isOn());
        return "account/mail";
    }

    @PostMapping
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String choose(
            @RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(defaultValue = "false") boolean reminders,
            @RequestParam(defaultValue = "false") boolean failures,
            CurrentUser me,
            RedirectAttributes flash) {
        choices.choose(user(me), new MailChoice(digest, reminders, failures));
        flash.addFlashAttribute("done", "Saved. It counts from the next mail on.");
        return "redirect:" + MailChoices.PATH;
    }

    private User user(CurrentUser me) {
        return users.find(me.id())
                .orElseThrow(() -> new IllegalStateException("no user " + me.id()));
    }
}
