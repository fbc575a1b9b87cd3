package org.overturn.core.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts on their way from a draft to what is signed and sent. Each change is conditional on the
 * {@link Seen} of the caller, gives the text as it is afterwards, stands in the history and in the
 * audit log, and may be refused with an {@link ApprovalRefused}: {@link ApprovalChanged} when
 * somebody was faster, {@link NotPossibleNow} when it can't be done from where the text stands.
 */
@Component
public class Approvals {

    private final ApprovalRepository approvals;
    private final TextRepository versions;
    private final Waivers waivers;
    private final SignatureRepository signatures;
    private final Texts texts;
    private final Steps steps;
    private final Signing signing;
    private final ApprovalTrail trail;
    private final ApprovalProperties properties;

    Approvals(
            ApprovalRepository approvals,
            TextRepository versions,
            Waivers waivers,
            SignatureRepository signatures,
            Texts texts,
            Steps steps,
            Signing signing,
            ApprovalTrail trail,
            ApprovalProperties properties) {
        this.approvals = approvals;
        this.versions = versions;
        this.waivers = waivers;
        this.signatures = signatures;
        this.texts = texts;
        this.steps = steps;
        this.signing = signing;
        this.trail = trail;
        this.properties = properties;
    }

    /**
     * Opens a draft.
     *
     * @throws OpenAlready when the subject has a text that is not superseded
     */
    @Transactional
    public Approval open(Who who, NewText text) {
        return texts.open(who, text);
    }

    /**
     * Writes another text. One that is in review or approved becomes a draft again; an approval and
     * a signature lose their force. The same text once more changes nothing.
     */
    @Transactional
    public Approval revise(Who who, Seen seen, Revision revision) {
        return texts.revise(who, steps.current(seen), revision);
    }

    /** Makes it a draft again, to be changed: takes it from review, or voids what was approved. */
    @Transactional
    public Approval reopen(Who who, Seen seen, String reason) {
        return move(who, seen, ApprovalState.DRAFT, Steps.needReason(reason));
    }

    /** Asks somebody to look at it. */
    @Transactional
    public Approval submit(Who who, Seen seen, String note) {
        return move(who, seen, ApprovalState.IN_REVIEW, note.strip());
    }

    /**
     * Holds a text back from its next step where something is in the way.
     *
     * @param blocking what has to be mended first
     * @throws BlockedByFindings when there is any such thing
     */
    @Transactional
    public void checkFree(Who who, Seen seen, ApprovalState next, List<BlockingFinding> blocking) {
        Approval current = steps.currentBefore(seen, next);
        if (!blocking.isEmpty()) {
            throw refused(who, current, new BlockedByFindings(blocking));
        }
    }

    /** Of these findings, those that nobody let pass. */
    public List<BlockingFinding> listNotWaived(Approval approval, List<BlockingFinding> findings) {
        Set<String> passed =
                waivers.list(approval).stream().map(Waived::finding).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !finding.waivable() || !passed.contains(finding.key()))
                .toList();
    }

    /** A reviewer wants another text; for one that is approved this voids the approval. */
    @Transactional
    public Approval askForChanges(Who who, Seen seen, String reason) {
        return move(who, seen, ApprovalState.CHANGES_ASKED, Steps.needReason(reason));
    }

    /**
     * Approves the text.
     *
     * @param findings what blocks it now, by the caller's rules
     * @param waived findings that the approver lets pass, each with a reason
     * @throws OwnText when the approver is one of the {@link #authors}, and author and approver
     *     have to differ
     * @throws BlockedByFindings when a finding is neither mended nor let pass
     */
    @Transactional
    public Approval approve(
            Who who, Seen seen, List<BlockingFinding> findings, List<Waiver> waived) {
        Approval current = steps.currentBefore(seen, ApprovalState.APPROVED);
        long approver = who.needPerson().id();
        if (current.needsTwo() && steps.authors(current).contains(approver)) {
            throw refused(who, current, new OwnText());
        }
        checkFree(who, seen, ApprovalState.APPROVED, Waivers.listBlocking(findings, waived));
        Approval approved = steps.move(who, current, ApprovalState.APPROVED, "");
        waivers.record(who, approved, findings, waived);
        return approved;
    }

    /** Signs the approved text, which names nobody as the one who attests it. */
    @Transactional
    public Approval sign(Who who, Seen seen, Attestation attestation) {
        return sign(who, seen, attestation, Optional.empty());
    }

    /**
     * Signs the approved text.
     *
     * @param named whom the text names as the clinician who attests it
     * @throws NotEntitledToSign when it is clinical and no provider signs, when it names another
     *     one, or no delegation lets the signer sign for another
     */
    @Transactional
    public Approval sign(Who who, Seen seen, Attestation attestation, Optional<String> named) {
        Approval current = steps.currentBefore(seen, ApprovalState.SIGNED);
        try {
            return signing.sign(who, current, attestation, named);
        } catch (NotEntitledToSign e) {
            throw refused(who, current, e);
        }
    }

    private ApprovalRefused refused(Who who, Approval approval, ApprovalRefused why) {
        trail.refused(who, approval, why);
        return why;
    }

    /** Says that the signed text went out, and how, in a few words; it can't change any more. */
    @Transactional
    public Approval markSent(Who who, Seen seen, String how) {
        return move(who, seen, ApprovalState.SENT, how.strip());
    }

    /** Ends it; another text can be opened for its subject. */
    @Transactional
    public Approval supersede(Who who, Seen seen, String reason) {
        return move(who, seen, ApprovalState.SUPERSEDED, Steps.needReason(reason));
    }

    private Approval move(Who who, Seen seen, ApprovalState next, String reason) {
        return steps.move(who, steps.currentBefore(seen, next), next, reason);
    }

    /** Fails with an {@link UnknownApproval} when there is none such. */
    public Approval get(long id) {
        return approvals.find(id).orElseThrow(() -> new UnknownApproval("text", id));
    }

    /** The text of a subject that is in force. */
    public Optional<Approval> find(Subject subject) {
        return approvals.find(subject);
    }

    /** All texts a subject ever had, the earliest first. */
    public List<Approval> list(Subject subject) {
        return approvals.list(subject);
    }

    /** Texts that stand there, those first that have stood longest. */
    public List<Approval> list(SubjectKind kind, Collection<ApprovalState> states) {
        return approvals.list(kind, states);
    }

    /** The versions of a text, the earliest first. */
    public List<TextVersion> listVersions(Approval approval) {
        return versions.list(approval.id());
    }

    /** The newest version, which an approval or a signature is about. */
    public TextVersion getNewest(Approval approval) {
        return steps.newest(approval);
    }

    /** Who wrote what nobody has approved yet, by their number; none of them approves it. */
    public Set<Long> authors(Approval approval) {
        return steps.authors(approval);
    }

    /** What became of each line from one version to another. */
    public List<DifferenceRow> compare(Approval approval, int from, int to) {
        return Difference.of(version(approval, from), version(approval, to));
    }

    private String version(Approval approval, int number) {
        return versions.find(approval.id(), number)
                .orElseThrow(() -> new UnknownApproval("version", number))
                .content();
    }

    /** How it came to stand where it stands, the earliest step first. */
    public List<Step> listSteps(Approval approval) {
        return approvals.listSteps(approval.id());
    }

    /** Findings that approvers let pass, of earlier versions too. */
    public List<Waived> listWaived(Approval approval) {
        return waivers.list(approval);
    }

    /** Signatures, also those that lost their force. */
    public List<Signature> listSignatures(Approval approval) {
        return signatures.list(approval.id());
    }

    /** The image of a signature, where it has one. */
    public Optional<SignatureImage> findImage(Signature signature) {
        return signatures.findImage(signature.id());
    }

    /** Whether giving so much up needs a second person. */
    public boolean needsSecondPerson(Money writeOff) {
        return writeOff.compareTo(properties.limit()) > 0;
    }
}
