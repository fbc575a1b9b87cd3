package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;

/** What a signature says, and what it stands under. */
@EachDatabase
class SignaturesTest extends ApprovalOffice {

    @Test
    void aSignatureSaysWhoSignedWhatAndIsVoidedByAChange() {
        Approval approved = in(ApprovalState.APPROVED);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1};

        Approval signed =
                approvals.sign(
                        who(drOkafor), approved.seen(), ATTESTATION.with(SignatureImage.of(png)));

        Signature signature = approvals.listSignatures(signed).getFirst();
        assertThat(signature)
                .isEqualTo(
                        new Signature(
                                signature.id(),
                                1,
                                approvals.getNewest(signed).sha256(),
                                SignatureKind.IMAGE,
                                "I attest that this is true.",
                                "MD",
                                "A-100 (CA)",
                                new Signature.Signer(drOkafor.id(), "okafor"),
                                Optional.empty(),
                                CLOCK.instant(),
                                Optional.empty()));
        assertThat(approvals.findImage(signature).orElseThrow().bytes()).isEqualTo(png);
        assertThat(lastEntry()).startsWith("SIGN DONE").contains(signature.sha256());

        Approval reopened = approvals.reopen(who(ada), signed.seen(), "A wrong date");
        assertThat(approvals.listSignatures(reopened).getFirst().voided())
                .contains(new Signature.Voided(CLOCK.instant(), "A wrong date"));
        assertThatThrownBy(() -> approvals.markSent(who(ada), reopened.seen(), "Fax"))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void aTextThatWasTamperedWithIsNotSigned() {
        Approval approved = in(ApprovalState.APPROVED);
        db.execute(
                "update approval_text set content = 'Pay me' where approval_id = " + approved.id());

        assertThatThrownBy(() -> approvals.sign(who(drOkafor), approved.seen(), ATTESTATION))
                .isInstanceOf(IllegalStateException.class);
        assertThat(approvals.listSignatures(approved)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "no", "xxxxxxxxxxxxxxxxxxxxxxxxx", "I do so.", "1 2 3 4 5 6 7 8 9"})
    void anAttestationSaysWhatIsAttested(String text) {
        assertThatThrownBy(() -> Attestation.typed(text, "MD", ""))
                .isInstanceOf(IncompleteRequest.class)
                .hasMessageContaining("too short");
    }
}
