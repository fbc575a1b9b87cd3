package org.overturn.api.account;

import jakarta.validation.Valid;
import org.overturn.api.night.NightShift;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.RefusedChange;
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

/** The first run: the office, its administrator, sample data or an empty system. */
@Controller
@RequestMapping("/set-up")
class SetUpPages {

    private static final String FORM = "account/set-up";
    private static final String GONE = "account/link-gone";

    private final Users users;
    private final FirstSettings settings;
    private final NightShift nights;

    SetUpPages(Users users, FirstSettings settings, NightShift nights) {
        this.users = users;
        this.settings = settings;
        this.nights = nights;
    }

    @GetMapping
    @Unaudited(because = "an empty form; using the link is recorded")
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        if (!users.isSetUpLink(token)) {
            return GONE;
        }
        model.addAttribute("setUp", SetUp.empty(token, settings.officeName()));
        model.addAttribute("canHaveSample", settings.hasRoomForSample());
        return FORM;
    }

    @PostMapping
    @Audited(value = AuditAction.CREATE, object = "user")
    String setUp(
            @Valid @ModelAttribute("setUp") SetUp setUp,
            BindingResult errors,
            Model model,
            AuditNote note,
            RedirectAttributes flash) {
        model.addAttribute("canHaveSample", settings.hasRoomForSample());
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            User first =
                    users.setUp(setUp.token(), setUp.name(), setUp.displayName(), setUp.password());
            note.about(String.valueOf(first.id()));
            note.because("first administrator, set up by link");
        } catch (RefusedPassword e) {
            errors.rejectValue("password", "refused", String.valueOf(e.getMessage()));
            return FORM;
        } catch (RefusedChange e) {
            errors.rejectValue("name", "refused", String.valueOf(e.getMessage()));
            return FORM;
        } catch (UnusableLink e) {
            note.refused("set-up link used before or too old");
            return GONE;
        }
        begin(setUp);
        flash.addFlashAttribute(
                "done", "The office is set up. Sign in with the name and password you chose.");
        return "redirect:/sign-in";
    }

    private void begin(SetUp setUp) {
        if (setUp.begin() == SetUp.Begin.SAMPLE && settings.hasRoomForSample()) {
            settings.writeSample(setUp.office());
            nights.startToday(setUp.name());
        } else {
            settings.writeOffice(setUp.office());
        }
    }
}
