package org.overturn.api.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.SignIn;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Security: each user's own second factor and tokens. */
@Controller
@RequestMapping("/settings/security")
class SecurityPages {

    private static final String BACK = "redirect:/settings/security";
    private static final String OBJECT = "second factor";
    private static final String WRONG =
            "The code is wrong or was used already. Wait for the next one and try again.";

    private final Users users;
    private final SecondFactors secondFactors;
    private final ApiTokens tokens;
    private final Clock clock;

    SecurityPages(Users users, SecondFactors secondFactors, ApiTokens tokens, Clock clock) {
        this.users = users;
        this.secondFactors = secondFactors;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "own security")
    String show(CurrentUser me, Model model) {
        User user = user(me);
        model.addAttribute("on", secondFactors.isOn(user));
        model.addAttribute("missing", secondFactors.isMissing(user));
        model.addAttribute("codesLeft", secondFactors.countCodes(user));
        secondFactors
                .findBegun(user)
                .ifPresent(enrolment -> {
                    model.addAttribute("enrolment", enrolment);
                    model.addAttribute("qr", QrCode.of(enrolment.uri()));
                });
        model.addAttribute("tokens", tokens.list(user));
        model.addAttribute("scopes", TokenScope.values());
        model.addAttribute("now", clock.instant());
        return "account/security";
    }

    @PostMapping("/factor")
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    String begin(CurrentUser me, AuditNote note, RedirectAttributes flash) {
        note.about(String.valueOf(me.id()));
        try {
            secondFactors.begin(user(me));
        } catch (RefusedChange e) {
            refuse(String.valueOf(e.getMessage()), note, flash);
        }
        return BACK;
    }

    @PostMapping("/factor/confirm")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String confirm(
            CurrentUser me, @RequestParam String code, AuditNote note, RedirectAttributes flash) {
        note.about(String.valueOf(me.id()));
        Optional<List<String>> codes = secondFactors.confirm(user(me), code);
        if (codes.isEmpty()) {
            refuse(WRONG, note, flash);
            return BACK;
        }
        note.because("switched on");
        flash.addFlashAttribute("codes", codes.get());
        flash.addFlashAttribute("done", "The second factor is on.");
        return BACK;
    }

    @PostMapping("/factor/codes")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String renew(
            CurrentUser me, @RequestParam String code, AuditNote note, RedirectAttributes flash) {
        note.about(String.valueOf(me.id()));
        if (isProven(me, code, note, flash)) {
            note.because("new recovery codes");
            flash.addFlashAttribute("codes", secondFactors.renewCodes(user(me)));
        }
        return BACK;
    }

    @PostMapping("/factor/remove")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String remove(
            CurrentUser me, @RequestParam String code, AuditNote note, RedirectAttributes flash) {
        note.about(String.valueOf(me.id()));
        if (isProven(me, code, note, flash)) {
            secondFactors.remove(user(me));
            note.because("taken away by the user");
            flash.addFlashAttribute("done", "The second factor is taken away.");
        }
        return BACK;
    }

    private boolean isProven(
            CurrentUser me, String code, AuditNote note, RedirectAttributes flash) {
        boolean proven = secondFactors.check(user(me), code) instanceof SignIn.Done;
        if (!proven) {
            refuse(WRONG, note, flash);
        }
        return proven;
    }

    private static void refuse(String why, AuditNote note, RedirectAttributes flash) {
        note.refused(why);
        flash.addFlashAttribute("refused", why);
    }

    private User user(CurrentUser me) {
        return users.find(me.id())
                .orElseThrow(() -> new IllegalStateException("no user " + me.id()));
    }
}
