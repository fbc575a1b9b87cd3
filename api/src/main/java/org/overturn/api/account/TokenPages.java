package org.overturn.api.account;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.ApiToken;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Security: a user's tokens. No token makes or ends tokens: that needs the person. */
@Controller
@RequestMapping("/settings/security/tokens")
class TokenPages {

    private static final String BACK = "redirect:/settings/security";
    private static final String OBJECT = "token";

    private final Users users;
    private final ApiTokens tokens;

    TokenPages(Users users, ApiTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @PostMapping
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    String make(
            CurrentUser me,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<TokenScope> scopes,
            @RequestParam(defaultValue = "90") int days,
            AuditNote note,
            RedirectAttributes flash) {
        try {
            ApiTokens.Made made =
                    tokens.make(
                            users.find(me.id()).orElseThrow(),
                            name,
                            scopes == null ? Set.of() : scopes,
                            Duration.ofDays(days));
            note.about(String.valueOf(made.token().id()));
            flash.addFlashAttribute("secret", made.secret());
        } catch (RefusedChange e) {
            note.refused(String.valueOf(e.getMessage()));
            flash.addFlashAttribute("refused", e.getMessage());
        }
        return BACK;
    }

    @PostMapping("/{id}/revoke")
    @Audited(value = AuditAction.DELETE, object = OBJECT)
    String revoke(CurrentUser me, @PathVariable long id, RedirectAttributes flash) {
        ApiToken token =
                tokens.find(id)
                        .filter(found -> found.userId() == me.id())
                        .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
        tokens.revoke(token);
        flash.addFlashAttribute("done", "The token is no longer any good.");
        return BACK;
    }
}
