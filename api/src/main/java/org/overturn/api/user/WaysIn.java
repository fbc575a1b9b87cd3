package org.overturn.api.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NotFound;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.ApiToken;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.BeyondScope;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.Identities;
import org.overturn.core.user.Identity;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * How users come in and what sensitive documents they may open, as an administrator sees and
 * changes it. Of a user who sees more than the administrator nothing is changed ({@link
 * BeyondScope}).
 */
@Component
class WaysIn {

    private static final String OBJECT = "user";

    private final Users users;
    private final SecondFactors secondFactors;
    private final Identities identities;
    private final Clearances clearances;
    private final ApiTokens tokens;
    private final RequestAudit audit;

    WaysIn(
            Users users,
            SecondFactors secondFactors,
            Identities identities,
            Clearances clearances,
            ApiTokens tokens,
            RequestAudit audit) {
        this.users = users;
        this.secondFactors = secondFactors;
        this.identities = identities;
        this.clearances = clearances;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** Those of a user. */
    record Of(
            User user,
            boolean secondFactor,
            List<Identity> identities,
            List<ApiToken> tokens,
            Set<Sensitivity> granted) {}

    Of get(long id) {
        User user = find(id);
        return new Of(
                user,
                secondFactors.isOn(user),
                identities.list(user),
                tokens.list(user),
                clearances.list(user));
    }

    /** What can be permitted. */
    static List<Sensitivity> labels() {
        return Arrays.stream(Sensitivity.values())
                .filter(label -> label != Sensitivity.NORMAL)
                .toList();
    }

    /** Where the user chooses a password, within three days; only a hash of it is stored. */
    String makeLink(long id, Who who) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/password")
                .queryParam("token", users.makePasswordLink(who.user().orElseThrow(), find(id)))
                .toUriString();
    }

    void removeFactor(long id, Who who) {
        secondFactors.remove(reach(id, who));
    }

    /** Who somebody is to a provider. */
    record Wanted(String issuer, String subject) {}

    /**
     * @throws RefusedChange when somebody is linked to it already
     */
    Identity link(long id, Wanted identity, Who who) {
        return identities.link(reach(id, who), identity.issuer(), identity.subject());
    }

    /** False when the user is not linked to it. */
    boolean unlink(long id, long identity, Who who) {
        Optional<Identity> found =
                identities.list(reach(id, who)).stream()
                        .filter(one -> one.id() == identity)
                        .findFirst();
        found.ifPresent(identities::unlink);
        return found.isPresent();
    }

    /** Permits just these; recorded, also when it is refused. */
    void grant(long id, Set<Sensitivity> labels, Who who, HttpServletRequest request) {
        User user = find(id);
        try {
            users.checkReach(who.user().orElseThrow(), user);
        } catch (BeyondScope e) {
            audit.record(
                    audit.event(request, AuditAction.ROLE_CHANGE)
                            .on(OBJECT, String.valueOf(id))
                            .refused(String.valueOf(e.getMessage())));
            throw e;
        }
        clearances.grant(who.actor(), user, labels);
    }

    /** False when the user has no such token. */
    boolean revoke(long id, long token, Who who) {
        reach(id, who);
        Optional<ApiToken> found = tokens.find(token).filter(one -> one.userId() == id);
        found.ifPresent(tokens::revoke);
        return found.isPresent();
    }

    private User reach(long id, Who who) {
        User user = find(id);
        users.checkReach(who.user().orElseThrow(), user);
        return user;
    }

    private User find(long id) {
        return users.find(id).orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
    }
}
