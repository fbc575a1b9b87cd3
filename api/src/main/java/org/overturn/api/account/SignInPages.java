package org.overturn.api.account;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.api.security.Providers;
import org.overturn.api.security.SignInNotice;
import org.overturn.api.security.Unaudited;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The form to sign in with; what is sent is handled by the filter chain of the pages. */
@Controller
class SignInPages {

    private final Providers providers;

    SignInPages(Providers providers) {
        this.providers = providers;
    }

    /** A sign of life of somebody who types for long without sending anything. */
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unaudited(because = "shows nothing")
    void alive() {}

    @GetMapping("/sign-in")
    @Unaudited(because = "an empty form; each try to sign in is recorded")
    String form(HttpServletRequest request, Model model) {
        model.addAttribute("providers", providers.list());
        model.addAttribute("out", request.getParameter("out") != null);
        SignInNotice.take(request)
                .ifPresent(notice -> {
                    switch (notice) {
                        case SignInNotice.Refused() -> model.addAttribute("refused", true);
                        case SignInNotice.Locked locked ->
                                model.addAttribute("lockedUntil", locked.until());
                        case SignInNotice.Ended() -> model.addAttribute("ended", true);
                        case SignInNotice.NotLinked stranger ->
                                model.addAttribute("stranger", stranger);
                        case SignInNotice.ProviderFailed() ->
                                model.addAttribute("providerFailed", true);
                    }
                });
        return "account/sign-in";
    }
}
