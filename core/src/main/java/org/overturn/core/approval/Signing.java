package org.overturn.core.approval;

import java.util.Optional;
import org.overturn.core.approval.Signature.Signer;
import org.overturn.core.db.Digest;
import org.overturn.core.db.Ids;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.springframework.stereotype.Component;

/** Who may sign a text, and for whom. */
@Component
class Signing {

    private final SignatureRepository signatures;
    private final Delegations delegations;
    private final Steps steps;
    private final Ids ids;

    Signing(SignatureRepository signatures, Delegations delegations, Steps steps, Ids ids) {
        this.signatures = signatures;
        this.delegations = delegations;
        this.steps = steps;
        this.ids = ids;
    }

    Approval sign(Who who, Approval approved, Attestation attestation, Optional<String> named) {
        User signer = who.needPerson();
        Optional<Delegation> delegation =
                attestation.delegator().map(delegator -> delegation(signer, delegator));
        User attests =
                attestation
                        .delegator()
                        .map(id -> delegations.findActive(id).orElseThrow(Signing::notActive))
                        .orElse(signer);
        if (approved.clinical() && !attests.has(Role.PROVIDER)) {
            throw new NotEntitledToSign(
                    "A clinical text is signed by a provider, or for one with a delegation.");
        }
        named.filter(name -> approved.clinical() && !isCalled(attests, name))
                .ifPresent(name -> {
                    throw anotherIsNamed(name);
                });
        TextVersion text = steps.newest(approved);
        if (!text.sha256().equals(Digest.ofText(text.content()))) {
            throw new IllegalStateException(
                    "text " + text.id() + " is not the one that its hash was taken of");
        }
        Approval signed = steps.move(who, approved, ApprovalState.SIGNED, reason(attests, signer));
        Signature signature = signature(signer, attests, text, attestation);
        signatures.add(
                new SignatureRepository.New(
                        approved.id(),
                        signature,
                        attestation.image(),
                        delegation.map(Delegation::id)));
        return signed;
    }

    private Delegation delegation(User signer, long delegator) {
        return delegations
                .findInForce(signer, delegator)
                .orElseThrow(() ->
                        new NotEntitledToSign(
                                "No delegation in force lets you sign for that person. Record it"
                                        + " first."));
    }

    private static boolean isCalled(User user, String name) {
        return PersonName.of(user.profile().displayName()).equals(PersonName.of(name));
    }

    private static NotEntitledToSign anotherIsNamed(String name) {
        return new NotEntitledToSign(
                "The letter names "
                        + name
                        + " as the clinician who attests it. This clinician signs it, or somebody"
                        + " for whom a delegation of this clinician is recorded, and who signs for"
                        + " them; or name in the letter who does sign.");
    }

    private static NotEntitledToSign notActive() {
        return new NotEntitledToSign("Whom you want to sign for is no active user.");
    }

    private static String reason(User attests, User signer) {
        return attests.id() == signer.id()
                ? ""
                : "Signed for " + attests.profile().displayName() + " by delegation.";
    }

    private Signature signature(
            User signer, User attests, TextVersion text, Attestation attestation) {
        return new Signature(
                ids.next(),
                text.number(),
                text.sha256(),
                attestation.image().isPresent() ? SignatureKind.IMAGE : SignatureKind.TYPED,
                attestation.text(),
                attestation.credentials(),
                attestation.licence(),
                signer(signer),
                attestation.delegator().map(_ -> signer(attests)),
                steps.now(),
                Optional.empty());
    }

    private static Signer signer(User user) {
        return new Signer(user.id(), user.profile().displayName());
    }
}
