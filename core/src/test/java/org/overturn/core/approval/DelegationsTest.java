package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.UsersOf;

/** Who signs a clinical text, for themselves or for another. */
@EachDatabase
class DelegationsTest extends ApprovalOffice {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aClinicalTextIsSignedByAProviderOrForOneWithADelegationInForce() {
        Approval approved = in(ApprovalState.APPROVED);
        Attestation forOkafor = ATTESTATION.onBehalfOf(drOkafor.id());

        refusesToSign(approved, ada, ATTESTATION, "signed by a provider");
        refusesToSign(approved, ada, forOkafor, "No delegation in force");
        delegate(ada, TODAY.plusDays(1), TODAY.plusDays(9));
        refusesToSign(approved, ada, forOkafor, "No delegation in force");
        delegate(ada, TODAY.minusDays(9), TODAY.minusDays(1));
        refusesToSign(approved, ada, forOkafor, "No delegation in force");
        Delegation delegation = delegate(ada, TODAY, TODAY);
        assertThat(lastEntry()).startsWith("ROLE_CHANGE DONE").contains("until:  -> 2026-03-02");
        refusesToSign(approved, omar, forOkafor, "No delegation in force");
        assertThat(delegations.listDelegators(ada)).containsExactly(drOkafor);

        Approval signed = approvals.sign(who(ada), approved.seen(), forOkafor);

        Signature signature = approvals.listSignatures(signed).getFirst();
        assertThat(signature.signer().name()).isEqualTo("ada");
        assertThat(signature.delegator()).contains(new Signature.Signer(drOkafor.id(), "okafor"));
        delegations.revoke(who(drOkafor), delegation.id());
        assertThatThrownBy(() -> delegations.revoke(who(drOkafor), delegation.id()))
                .isInstanceOf(UnknownApproval.class);
        refusesToSign(in(ApprovalState.APPROVED), ada, forOkafor, "No delegation in force");
        assertThat(signature.isInForce()).as("what was signed stays signed").isTrue();
    }

    @Test
    void anotherProviderThanTheOneNamedDoesNotSignAClinicalText() {
        Approval approved = in(ApprovalState.APPROVED);
        User drDunn =
                users.add(
                        "dunn" + approved.id(),
                        new Profile(
                                "Ruth Kessler-Dunn",
                                "",
                                Set.of(Role.PROVIDER),
                                Scope.ALL,
                                Scope.ALL,
                                false));
        Optional<String> named = Optional.of("Ruth B. Kessler-Dunn, MD");

        assertThatThrownBy(() -> approvals.sign(who(drOkafor), approved.seen(), ATTESTATION, named))
                .isInstanceOf(NotEntitledToSign.class)
                .hasMessageContaining("names Ruth B. Kessler-Dunn, MD");
        assertThatThrownBy(() ->
                        approvals.sign(
                                who(drOkafor),
                                approved.seen(),
                                ATTESTATION.onBehalfOf(drDunn.id()),
                                named))
                .isInstanceOf(NotEntitledToSign.class)
                .hasMessageContaining("No delegation in force");
        delegations.record(
                who(drDunn),
                new NewDelegation(drDunn.id(), drOkafor.id(), TODAY, TODAY, "Letter of March 1"));
        Approval signed =
                approvals.sign(
                        who(drOkafor), approved.seen(), ATTESTATION.onBehalfOf(drDunn.id()), named);

        assertThat(approvals.listSignatures(signed).getFirst().delegator())
                .contains(new Signature.Signer(drDunn.id(), "Ruth Kessler-Dunn"));
        assertThat(
                        approvals
                                .sign(
                                        who(drDunn),
                                        in(ApprovalState.APPROVED).seen(),
                                        ATTESTATION,
                                        named)
                                .state())
                .isEqualTo(ApprovalState.SIGNED);
    }

    private void refusesToSign(Approval approved, User by, Attestation words, String because) {
        assertThatThrownBy(() -> approvals.sign(who(by), approved.seen(), words))
                .isInstanceOf(NotEntitledToSign.class)
                .hasMessageContaining(because);
        assertThat(approvals.get(approved.id())).isEqualTo(approved);
        assertThat(lastEntry()).startsWith("CHANGE REFUSED").contains(because);
    }

    private Delegation delegate(User delegate, LocalDate from, LocalDate until) {
        return delegations.record(
                who(drOkafor),
                new NewDelegation(drOkafor.id(), delegate.id(), from, until, "Letter of March 1"));
    }

    @Test
    void nobodyGivesThemselvesTheRightToSignForAnother() {
        assertThatThrownBy(() ->
                        delegations.record(
                                who(ada),
                                new NewDelegation(
                                        drOkafor.id(), ada.id(), TODAY, TODAY, "I say so")))
                .isInstanceOf(NotEntitledToSign.class);
        assertThatThrownBy(() ->
                        delegations.record(
                                who(omar), new NewDelegation(77, ada.id(), TODAY, TODAY, "Why")))
                .isInstanceOf(IncompleteRequest.class);
    }

    @Test
    void whoLeftTheOfficeIsNotSignedFor() {
        User gone = UsersOf.add(users, "gone" + ++lastSubject, Role.PROVIDER);
        delegations.record(
                who(omar), new NewDelegation(gone.id(), ada.id(), TODAY, TODAY, "Letter"));
        Profile was = gone.profile();
        users.change(
                gone,
                new Profile(
                        was.displayName(),
                        was.email(),
                        was.roles(),
                        was.facilities(),
                        was.payers(),
                        true));

        refusesToSign(
                in(ApprovalState.APPROVED),
                ada,
                ATTESTATION.onBehalfOf(gone.id()),
                "no active user");
    }
}
