package org.overturn.api.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.approval.Delegation;
import org.overturn.core.approval.Delegations;
import org.overturn.core.approval.NewDelegation;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who may sign for whom, through REST; no token reaches it. */
@RestController
@RequestMapping("/api/v1/delegations")
class DelegationController {

    private static final String OBJECT = "sign-delegation";

    private final Delegations delegations;

    DelegationController(Delegations delegations) {
        this.delegations = delegations;
    }

    /** The earliest first. */
    record DelegationsView(List<DelegationView> items) {}

    /**
     * A delegation.
     *
     * @param delegatorId whose signature it stands for
     * @param delegateId who signs
     * @param firstDay on which it is in force
     * @param lastDay likewise
     */
    record DelegationView(
            String id,
            String delegatorId,
            String delegateId,
            String firstDay,
            String lastDay,
            String reason,
            String recordedBy,
            Optional<String> revokedBy) {

        static DelegationView of(Delegation one) {
            return new DelegationView(
                    String.valueOf(one.id()),
                    String.valueOf(one.delegatorId()),
                    String.valueOf(one.delegateId()),
                    one.from().toString(),
                    one.until().toString(),
                    one.reason(),
                    one.recordedBy(),
                    one.revoked().map(Delegation.Revoked::by));
        }
    }

    /**
     * A delegation to be recorded.
     *
     * @param delegatorId a user's id: oneself, or anybody for an administrator
     * @param delegateId a user's id
     * @param reason where it is written down
     */
    record GivenDelegation(
            @Pattern(regexp = ID, message = NO_ID) @NotNull(message = NO_ID) String delegatorId,
            @Pattern(regexp = ID, message = NO_ID) @NotNull(message = NO_ID) String delegateId,
            @NotNull(message = "Say from when.") LocalDate firstDay,
            @NotNull(message = "Say until when.") LocalDate lastDay,
            @Nullable String reason) {

        private static final String ID = "\\d{1,18}";
        private static final String NO_ID = "Give the id of a user.";

        NewDelegation wanted() {
            return new NewDelegation(
                    Long.parseLong(delegatorId),
                    Long.parseLong(delegateId),
                    firstDay,
                    lastDay,
                    Optional.ofNullable(reason).orElse(""));
        }
    }

    /** Those that concern oneself; for an administrator all there ever were. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    DelegationsView list(CurrentUser me) {
        return new DelegationsView(
                delegations.list().stream()
                        .filter(one -> DelegationPages.concerns(one, me))
                        .map(DelegationView::of)
                        .toList());
    }

    /** Nobody can give themselves the right to sign for another. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.ROLE_CHANGE, object = OBJECT)
    DelegationView record(
            @Valid @RequestBody GivenDelegation given, CurrentUser me, Who who, AuditNote note) {
        NewDelegation wanted = given.wanted();
        if (wanted.delegatorId() != me.id() && !me.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "You can let others sign for yourself only.");
        }
        Delegation made = delegations.record(who, wanted);
        note.about(String.valueOf(made.id()));
        return DelegationView.of(made);
    }

    /** What was signed under it stays signed. */
    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.ROLE_CHANGE, object = OBJECT)
    void revoke(@PathVariable long id, CurrentUser me, Who who) {
        Delegation own =
                delegations.list().stream()
                        .filter(one -> one.id() == id && DelegationPages.concerns(one, me))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("delegation", String.valueOf(id)));
        delegations.revoke(who, own.id());
    }
}
