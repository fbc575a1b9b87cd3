package org.overturn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.CurrentUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final Navigation navigation;
    private final Formats formats;

    PageModel(Navigation navigation, Formats formats) {
        this.navigation = navigation;
        this.formats = formats;
    }

    @ModelAttribute("fmt")
    Formats formats() {
        return formats;
    }

    @ModelAttribute("me")
    @Nullable CurrentUser me(@AuthenticationPrincipal @Nullable Object user) {
        return user instanceof CurrentUser me ? me : null;
    }

    @ModelAttribute("navigation")
    List<NavigationEntry> navigation(
            @AuthenticationPrincipal @Nullable Object user, HttpServletRequest request) {
        return Optional.ofNullable(me(user))
                .map(me -> navigation.of(me, request.getRequestURI()))
                .orElse(List.of());
    }
}
