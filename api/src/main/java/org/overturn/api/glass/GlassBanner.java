package org.overturn.api.glass;

import org.jspecify.annotations.Nullable;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.user.GlassBreak;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.Users;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** While the glass is broken every page says so. */
@ControllerAdvice(annotations = Controller.class)
class GlassBanner {

    private final GlassBreaks glassBreaks;
    private final Users users;

    GlassBanner(GlassBreaks glassBreaks, Users users) {
        this.glassBreaks = glassBreaks;
        this.users = users;
    }

    @ModelAttribute("glass")
    @Nullable GlassBreak glass(@AuthenticationPrincipal @Nullable Object user) {
        return user instanceof CurrentUser me
                ? users.find(me.id()).flatMap(glassBreaks::findOpen).orElse(null)
                : null;
    }
}
