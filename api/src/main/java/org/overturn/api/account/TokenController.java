package org.overturn.api.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.RefusedField;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.ApiToken;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens through REST. No token makes or ends tokens: that needs the person. */
@RestController
@RequestMapping("/api/v1/me/tokens")
class TokenController {

    private static final String OBJECT = "token";
    private static final int LONGEST_DAYS = 366;

    private final Users users;
    private final ApiTokens tokens;

    TokenController(Users users, ApiTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    /** The newest first. */
    record TokensView(List<TokenView> items) {}

    /**
     * A token without its secret.
     *
     * @param scopes such as {@code read:denials}
     * @param lastUsedAt to the minute
     */
    record TokenView(
            String id,
            String name,
            Set<String> scopes,
            String createdAt,
            String expiresAt,
            Optional<String> lastUsedAt,
            Optional<String> revokedAt) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    String.valueOf(token.id()),
                    token.name(),
                    token.scopes().stream()
                            .map(TokenScope::text)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    token.createdAt().toString(),
                    token.expiresAt().toString(),
                    token.lastUsedAt().map(Object::toString),
                    token.revokedAt().map(Object::toString));
        }
    }

    /**
     * A token to be made.
     *
     * @param name what it is for
     * @param scopes such as {@code read:denials}
     * @param days it is good for; 90 where it isn't said
     */
    record NewToken(
            @NotBlank(message = "Say what the token is for.")
                    @Size(max = 120, message = "At most 120 characters.")
                    String name,
            @NotEmpty(message = "Choose at least one thing the token may be used for.")
                    Set<String> scopes,
            @Min(value = 1, message = "A day at least.")
                    @Max(value = LONGEST_DAYS, message = "A year at most.")
                    @Nullable Integer days) {

        private static final int USUAL_DAYS = 90;

        Duration validFor() {
            return Duration.ofDays(days == null ? USUAL_DAYS : days);
        }

        Set<TokenScope> known() {
            return scopes.stream().map(NewToken::scope).collect(Collectors.toSet());
        }

        private static TokenScope scope(String text) {
            return TokenScope.find(text)
                    .orElseThrow(() -> new RefusedField("scopes", "there is no scope " + text));
        }
    }

    /**
     * What was made.
     *
     * @param secret shown this once; nobody can find it out again
     */
    record MadeToken(String secret, TokenView token) {}

    /** Those that are no longer any good, too. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "tokens")
    TokensView listTokens(CurrentUser me) {
        return new TokensView(tokens.list(user(me)).stream().map(TokenView::of).toList());
    }

    /**
     * Its secret is in this answer and nowhere else; so no Idempotency-Key is heeded, for which the
     * answer would have to be kept.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    MadeToken makeToken(@Valid @RequestBody NewToken wanted, CurrentUser me, AuditNote note) {
        ApiTokens.Made made =
                tokens.make(user(me), wanted.name(), wanted.known(), wanted.validFor());
        note.about(String.valueOf(made.token().id()));
        return new MadeToken(made.secret(), TokenView.of(made.token()));
    }

    /** Ends it at once. */
    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.DELETE, object = OBJECT)
    void revokeToken(@PathVariable long id, CurrentUser me) {
        ApiToken token =
                tokens.find(id)
                        .filter(found -> found.userId() == me.id())
                        .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
        tokens.revoke(token);
    }

    private User user(CurrentUser me) {
        return users.find(me.id()).orElseThrow(() -> new NotFound("user", String.valueOf(me.id())));
    }
}
