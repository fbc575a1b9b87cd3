package org.overturn.core.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.approval.Delegation.Revoked;
import org.overturn.core.audit.Changes;
import org.overturn.core.db.Ids;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign for whom: recorded, for a time, and revocable. */
@Component
public class Delegations {

    private final DelegationRepository repository;
    private final Users users;
    private final ApprovalTrail trail;
    private final Ids ids;
    private final Clock clock;

    Delegations(
            DelegationRepository repository,
            Users users,
            ApprovalTrail trail,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.users = users;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records one.
     *
     * @throws NotEntitledToSign when somebody would give themselves the right
     * @throws IncompleteRequest when one of the two is no active user
     */
    @Transactional
    public Delegation record(Who who, NewDelegation wanted) {
        if (who.needPerson().id() == wanted.delegateId()) {
            throw new NotEntitledToSign(
                    "Nobody can give themselves the right to sign for another. Let the other, or"
                            + " an administrator, record it.");
        }
        needActive("delegator", wanted.delegatorId());
        needActive("delegate", wanted.delegateId());
        Delegation delegation =
                new Delegation(
                        ids.next(),
                        wanted.delegatorId(),
                        wanted.delegateId(),
                        wanted.from(),
                        wanted.until(),
                        wanted.reason(),
                        who.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Optional.empty());
        repository.add(delegation);
        trail.delegated(who.actor(), delegation, changes(delegation));
        return delegation;
    }

    private void needActive(String field, long userId) {
        if (findActive(userId).isEmpty()) {
            throw new IncompleteRequest(field, "There is no such active user.");
        }
    }

    private static Changes changes(Delegation made) {
        return Changes.NONE
                .of("user " + made.delegateId() + " signs for user", "", made.delegatorId())
                .of("from", "", made.from())
                .of("until", "", made.until());
    }

    /**
     * Takes one back; what was signed under it stays signed.
     *
     * @throws UnknownApproval when there is none such in force
     */
    @Transactional
    public void revoke(Who who, long id) {
        Delegation delegation =
                repository.list().stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new UnknownApproval("delegation", id));
        Revoked revoked = new Revoked(who.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!repository.revoke(id, revoked)) {
            throw new UnknownApproval("delegation in force", id);
        }
        trail.delegated(who.actor(), delegation, Changes.NONE.of("revoked", false, true));
    }

    /** All there ever were, the earliest first. */
    public List<Delegation> list() {
        return repository.list();
    }

    /** Whom a user may sign for today. */
    public List<User> listDelegators(User delegate) {
        return inForce(delegate)
                .map(Delegation::delegatorId)
                .distinct()
                .flatMap(id -> findActive(id).stream())
                .toList();
    }

    /** The one under which somebody may sign for another today. */
    Optional<Delegation> findInForce(User delegate, long delegatorId) {
        return inForce(delegate).filter(one -> one.delegatorId() == delegatorId).findFirst();
    }

    private Stream<Delegation> inForce(User delegate) {
        LocalDate today = LocalDate.now(clock);
        return repository.listOfDelegate(delegate.id()).stream()
                .filter(one -> one.isInForceOn(today));
    }

    Optional<User> findActive(long userId) {
        return users.find(userId).filter(user -> !user.profile().disabled());
    }
}
