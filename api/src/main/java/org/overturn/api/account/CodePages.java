package org.overturn.api.account;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.api.security.SecondStep;
import org.overturn.api.security.SignInNotice;
import org.overturn.api.security.Unaudited;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The second step of signing in; what is sent is handled by the filter chain of the pages. */
@Controller
class CodePages {

    private final SecondStep step;

    CodePages(SecondStep step) {
        this.step = step;
    }

    @GetMapping("/sign-in/code")
    @Unaudited(because = "an empty form; each try is recorded")
    String form(HttpServletRequest request, Model model) {
        if (!step.isDue()) {
            return "redirect:/sign-in";
        }
        SignInNotice.take(request)
                .ifPresent(notice -> {
                    switch (notice) {
                        case SignInNotice.Locked locked ->
                                model.addAttribute("lockedUntil", locked.until());
                        default -> model.addAttribute("refused", true);
                    }
                });
        return "account/code";
    }
}
