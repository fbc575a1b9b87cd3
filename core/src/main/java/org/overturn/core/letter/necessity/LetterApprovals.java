package org.overturn.core.letter.necessity;

import java.util.List;
import java.util.Optional;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.SignatureImage;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.letter.Office;
import org.overturn.core.user.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters from review to signature. Who wrote a version never approves it. */
@Component
public class LetterApprovals {

    private final NecessityLetters letters;
    private final LetterSteps changes;
    private final LetterPapers papers;
    private final PatientReviews patients;
    private final LetterGate gate;
    private final Approvals approvals;

    LetterApprovals(
            NecessityLetters letters,
            LetterSteps changes,
            LetterPapers papers,
            PatientReviews patients,
            LetterGate gate,
            Approvals approvals) {
        this.letters = letters;
        this.changes = changes;
        this.papers = papers;
        this.patients = patients;
        this.gate = gate;
        this.approvals = approvals;
    }

    /**
     * How a provider signs.
     *
     * @param image of the signature; without it the typed attestation is the signature
     * @param delegatorId the provider it is signed for, where a delegate signs
     */
    public record SignWish(Optional<SignatureImage> image, Optional<Long> delegatorId) {

        public static final SignWish TYPED = new SignWish(Optional.empty(), Optional.empty());
    }

    /**
     * Gives the draft to its provider to read.
     *
     * @throws org.overturn.core.approval.BlockedByFindings when its text has a gap
     */
    @Transactional
    public NecessityLetter submitForReview(Who who, LetterSeen seen, String note) {
        NecessityLetter letter = changes.currentBefore(who, seen, LetterStage.REVIEW);
        if (letter.providerId().isEmpty()) {
            throw new LetterRefused("providerId", "Name the provider who is to review it first.");
        }
        gate.checkBeforeReview(who, letter);
        approvals.submit(who, changes.text(letter).seen(), note);
        return changes.step(who, letter, LetterStage.REVIEW, note.strip());
    }

    /** The reviewer wants another text: it is a draft again. */
    @Transactional
    public NecessityLetter askForChanges(Who who, LetterSeen seen, String reason) {
        NecessityLetter letter = changes.currentBefore(who, seen, LetterStage.DRAFT);
        String why = LetterSteps.needReason(reason);
        approvals.askForChanges(who, changes.text(letter).seen(), why);
        patients.close(letter, who, why);
        return changes.step(who, letter, LetterStage.DRAFT, why);
    }

    /** Makes it a draft again; an approval and a signature lose their force. */
    @Transactional
    public NecessityLetter takeBack(Who who, LetterSeen seen, String reason) {
        NecessityLetter letter = changes.currentBefore(who, seen, LetterStage.DRAFT);
        String why = LetterSteps.needReason(reason);
        patients.close(letter, who, why);
        if (letter.stage() != LetterStage.GATHER) {
            approvals.reopen(who, changes.text(letter).seen(), why);
        }
        papers.withdraw(letter);
        return changes.step(
                who, LetterEdit.of(letter).filed(Optional.empty()).done(), LetterStage.DRAFT, why);
    }

    /**
     * Approves the text.
     *
     * @param waived required findings that are let pass, by {@link #key}, each with a reason
     * @throws org.overturn.core.approval.BlockedByFindings when one is neither mended nor let pass
     */
    @Transactional
    public NecessityLetter approve(Who who, LetterSeen seen, List<Waiver> waived) {
        NecessityLetter letter = changes.currentBefore(who, seen, LetterStage.APPROVED);
        User approver = LetterSteps.person(who);
        Approval text = changes.text(letter);
        boolean providerWrote =
                letter.providerId().filter(approvals.authors(text)::contains).isPresent();
        if (!providerWrote && !isProviderOf(letter, approver)) {
            throw new LetterRefused("", "The provider who is to sign it approves it.");
        }
        patients.checkAgreed(letter);
        approvals.approve(who, text.seen(), gate.blocking(letter), waived);
        return changes.step(who, letter, LetterStage.APPROVED, "");
    }

    /** What names a finding where it is let pass. */
    public static String key(LetterFinding finding) {
        return LetterChecks.key(finding);
    }

    /**
     * Signs the approved text and files the letter as a document of its account.
     *
     * @throws LetterRefused when the signer is not its provider, or the letterhead has a gap
     * @throws org.overturn.core.approval.BlockedByFindings when something came up since
     */
    @Transactional
    public NecessityLetter sign(Who who, LetterSeen seen, SignWish wish, Office office) {
        NecessityLetter letter = changes.currentBefore(who, seen, LetterStage.SIGNED);
        User signer = LetterSteps.person(who);
        if (!letter.providerId().equals(Optional.of(wish.delegatorId().orElse(signer.id())))) {
            throw new LetterRefused("", "The provider who recommends the service signs it.");
        }
        if (office.name().isEmpty()) {
            throw new LetterRefused(
                    "",
                    "The letterhead has no name of the practice yet: enter it under Settings > Office"
                            + " and letterhead, then sign.");
        }
        gate.checkAfterApproval(who, letter, ApprovalState.SIGNED);
        LetterContent content = letters.content(letter);
        approvals.sign(who, changes.text(letter).seen(), attestation(content, wish));
        Optional<Long> document = Optional.of(papers.file(letter, content, office));
        return changes.step(
                who, LetterEdit.of(letter).filed(document).done(), LetterStage.SIGNED, "");
    }

    private static boolean isProviderOf(NecessityLetter letter, User user) {
        return letter.providerId().filter(id -> id == user.id()).isPresent();
    }

    private static Attestation attestation(LetterContent content, SignWish wish) {
        Recommendation provider = content.provider();
        return new Attestation(
                provider.attestation(),
                provider.credentials(),
                provider.license(),
                wish.image(),
                wish.delegatorId());
    }
}
