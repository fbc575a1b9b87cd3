package org.overturn.api.user;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.db.Digest;
import org.overturn.core.user.ApiToken;
import org.overturn.core.user.Identity;
import org.overturn.core.user.Sensitivity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Users' ways in and permissions through REST. No token may see or change them: whoever can, can
 * act as somebody else.
 */
@RestController
@RequestMapping("/api/v1/users/{id}")
class UserSecurityController {

    private static final String OBJECT = "user";

    private final WaysIn ways;

    UserSecurityController(WaysIn ways) {
        this.ways = ways;
    }

    /** A link to be given to the user; it is shown this once. */
    record PasswordLinkView(String link) {}

    /**
     * Makes a link by which the user chooses a password, within three days; one that was made
     * before is no longer any good. The answer holds a secret, so no Idempotency-Key is heeded.
     */
    @PostMapping("/link")
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = "password link")
    PasswordLinkView makeLink(@PathVariable long id, Who who) {
        return new PasswordLinkView(ways.makeLink(id, who));
    }

    /** Who a user is to an OpenID provider. */
    record IdentityView(String id, String issuer, String subject, Instant linkedAt) {

        static IdentityView of(Identity identity) {
            return new IdentityView(
                    String.valueOf(identity.id()),
                    identity.issuer(),
                    identity.subject(),
                    identity.linkedAt());
        }
    }

    /** A token of the user, without its secret. */
    record UserTokenView(
            String id,
            String name,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {

        static UserTokenView of(ApiToken token) {
            return new UserTokenView(
                    String.valueOf(token.id()),
                    token.name(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    /**
     * How a user comes in.
     *
     * @param secondFactor whether a code is asked for after the password
     */
    record UserSecurityView(
            boolean secondFactor, List<IdentityView> identities, List<UserTokenView> tokens) {}

    /** Second factor, identities at providers, tokens; of none of them the secret. */
    @GetMapping("/security")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    UserSecurityView showSecurity(@PathVariable long id) {
        WaysIn.Of found = ways.get(id);
        return new UserSecurityView(
                found.secondFactor(),
                found.identities().stream().map(IdentityView::of).toList(),
                found.tokens().stream().map(UserTokenView::of).toList());
    }

    /** Takes the second factor away: the telephone is lost. */
    @PostMapping("/security/factor/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    void removeFactor(@PathVariable long id, Who who, AuditNote note) {
        ways.removeFactor(id, who);
        note.because("second factor taken away by an administrator");
    }

    /**
     * Who a user is to an OpenID provider.
     *
     * @param issuer of the provider's tokens
     * @param subject who it is there
     */
    record NewIdentity(
            @NotBlank(message = "Name the provider: its issuer, as https://login.example.")
                    @Size(max = 500, message = "At most 500 characters.")
                    String issuer,
            @NotBlank(message = "Name the user's subject at the provider.")
                    @Size(max = 255, message = "At most 255 characters.")
                    String subject) {}

    /** Lets the user sign in through a provider. */
    @PostMapping("/security/identities")
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    IdentityView linkIdentity(
            @PathVariable long id, @Valid @RequestBody NewIdentity added, Who who, AuditNote note) {
        Identity linked = ways.link(id, new WaysIn.Wanted(added.issuer(), added.subject()), who);
        note.because("identity of a provider linked");
        return IdentityView.of(linked);
    }

    /** Takes that way in away. */
    @PostMapping("/security/identities/{identity}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    void unlinkIdentity(
            @PathVariable long id, @PathVariable long identity, Who who, AuditNote note) {
        if (!ways.unlink(id, identity, who)) {
            throw new NotFound("identity", String.valueOf(identity));
        }
        note.because("identity of a provider unlinked");
    }

    /** Ends a token of the user at once. */
    @PostMapping("/security/tokens/{token}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.DELETE, object = "token")
    void revokeTokenOf(@PathVariable long id, @PathVariable long token, Who who, AuditNote note) {
        note.about(String.valueOf(token));
        if (!ways.revoke(id, token, who)) {
            throw new NotFound("token", String.valueOf(token));
        }
    }

    /**
     * Which sensitive documents a user may open. No role brings any along.
     *
     * @param labels PSYCHOTHERAPY, PART2, HIV, GENETIC, REPRO, MINOR, RESTRICTED_SELF_PAY
     */
    record ClearancesView(
            @NotNull(message = "Name those that are permitted; none is an empty list.")
                    Set<Sensitivity> labels) {

        /** What a change names: the permissions that were seen. */
        String tag() {
            return Digest.of(new TreeSet<>(labels).toString()).substring(0, 32);
        }
    }

    /** The tag is the version that a change must name. */
    @GetMapping("/clearances")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<ClearancesView> showClearances(@PathVariable long id) {
        ClearancesView now = clearances(id);
        return ResponseEntity.ok().eTag(now.tag()).body(now);
    }

    private ClearancesView clearances(long id) {
        return new ClearancesView(new TreeSet<>(ways.get(id).granted()));
    }

    /** Permits just these, in place of those that were seen (If-Match). */
    @PutMapping("/clearances")
    @Unaudited(because = "Clearances records it itself")
    ResponseEntity<ClearancesView> grantClearances(
            @PathVariable long id,
            SeenVersion seen,
            @Valid @RequestBody ClearancesView wanted,
            Who who,
            HttpServletRequest request) {
        if (!clearances(id).tag().equals(seen.tag())) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_FAILED, "they were changed meanwhile");
        }
        ways.grant(id, wanted.labels(), who, request);
        return showClearances(id);
    }
}
