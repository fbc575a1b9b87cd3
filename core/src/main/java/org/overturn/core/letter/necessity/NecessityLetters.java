package org.overturn.core.letter.necessity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.NewText;
import org.overturn.core.approval.Revision;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.approval.Who;
import org.overturn.core.db.Ids;
import org.overturn.core.letter.necessity.NecessityLetter.Account;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of medical necessity: asked for, found, written and checked. What follows, from review to
 * signature, is {@link LetterApprovals}'; what is gathered, {@link LetterRecords}'; what comes
 * after, {@link LetterDispatches}'.
 *
 * <p>Each change is conditional on the {@link LetterSeen} of the caller ({@link LetterChanged} when
 * somebody was faster, {@link NoSuchLetter} outside of what they may see) and may be refused with
 * {@link LetterRefused} or an {@link org.overturn.core.approval.ApprovalRefused}.
 */
@Component
public class NecessityLetters {

    private final NecessityRepository letters;
    private final StepRepository steps;
    private final LetterSteps changes;
    private final LetterChecks checks;
    private final Approvals approvals;
    private final LetterAdmission admission;
    private final LetterPrefill prefill;
    private final Ids ids;
    private final Clock clock;

    NecessityLetters(
            NecessityRepository letters,
            StepRepository steps,
            LetterSteps changes,
            LetterChecks checks,
            Approvals approvals,
            LetterAdmission admission,
            LetterPrefill prefill,
            Ids ids,
            Clock clock) {
        this.letters = letters;
        this.steps = steps;
        this.changes = changes;
        this.checks = checks;
        this.approvals = approvals;
        this.admission = admission;
        this.prefill = prefill;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for a letter; it begins with the consultation. Fields that are blank are filled with
     * what the account's claims and remittances say.
     *
     * @throws LetterRefused naming the field, when something is missing or not the caller's to see
     */
    @Transactional
    public NecessityLetter create(Who who, NewLetter wanted) {
        LetterViewer viewer = LetterSteps.viewer(who);
        Account account = admission.account(viewer, wanted);
        wanted.providerId().ifPresent(admission::checkProvider);
        LetterContent content =
                prefill.fill(
                        account,
                        wanted.content(),
                        wanted.providerId().flatMap(admission::findProviderName));
        Instant now = changes.now();
        NecessityLetter letter =
                new NecessityLetter(
                        ids.next(),
                        nextNumber(),
                        wanted.kind(),
                        LetterStage.CONSULT,
                        now,
                        wanted.providerId(),
                        account,
                        wanted.denialId(),
                        wanted.dueOn(),
                        content.patient().fullName(),
                        content.treatment().name(),
                        LetterSteps.name(who),
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1);
        if (!letters.add(letter)) {
            throw new LetterRefused(
                    "", "Somebody else asked for a letter in this moment. Try it once more.");
        }
        changes.begin(letter, wanted.reason());
        approvals.open(
                who,
                new NewText(
                        LetterSteps.subject(letter.id()),
                        true,
                        ContentText.of(content),
                        "As it was asked for"));
        return letter;
    }

    private String nextNumber() {
        String prefix = "LMN-" + LocalDate.now(clock).getYear() + "-";
        return prefix + String.format(Locale.ROOT, "%05d", letters.lastNumber(prefix) + 1);
    }

    public Optional<NecessityLetter> find(LetterViewer viewer, long id) {
        return letters.find(viewer, id);
    }

    /**
     * @throws NoSuchLetter also when it lies outside of what the viewer may see
     */
    public NecessityLetter get(LetterViewer viewer, long id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchLetter(id));
    }

    /** Those due first, then the oldest. */
    public List<NecessityLetter> list(LetterViewer viewer, LetterQuery query) {
        return letters.list(viewer, query);
    }

    /** The newest version of the fields. */
    public LetterContent content(NecessityLetter letter) {
        return ContentText.read(newest(letter).content());
    }

    /** The newest version, with who wrote it and when. */
    public TextVersion newest(NecessityLetter letter) {
        return approvals.getNewest(changes.text(letter));
    }

    /** The text with its state, for comments, signatures and what was let pass. */
    public Approval text(NecessityLetter letter) {
        return changes.text(letter);
    }

    /** How it came to stand where it stands, the earliest step first. */
    public List<StageChange> listSteps(NecessityLetter letter) {
        return steps.list(letter.id());
    }

    /** What the newest version lacks and what can't be right. */
    public List<CheckedFinding> check(NecessityLetter letter) {
        return check(letter, content(letter));
    }

    /** The same for fields that are not stored. */
    public List<CheckedFinding> check(NecessityLetter letter, LetterContent content) {
        return checks.check(letter, content, changes.text(letter));
    }

    /** The versions of the fields, the earliest first. */
    public List<TextVersion> listVersions(NecessityLetter letter) {
        return approvals.listVersions(changes.text(letter));
    }

    /**
     * Stores the fields as a version.
     *
     * @param beingTyped whether the same author's next save takes its place
     * @throws LetterRefused after the letter was given to review
     */
    @Transactional
    public NecessityLetter save(
            Who who, LetterSeen seen, LetterContent content, boolean beingTyped) {
        NecessityLetter letter = changes.current(who, seen);
        if (!letter.stage().isEditable()) {
            throw new LetterRefused(
                    "",
                    "The letter is in the stage \""
                            + letter.stage().label()
                            + "\". Take it back to be drafted, then change it.");
        }
        approvals.revise(
                who,
                changes.text(letter).seen(),
                new Revision(ContentText.of(content), "", beingTyped));
        return changes.change(LetterEdit.of(letter).saying(content).done());
    }

    /** Names the provider, the kind of service and the day it is due. */
    @Transactional
    public NecessityLetter assign(Who who, LetterSeen seen, Assignment wanted) {
        NecessityLetter letter = changes.current(who, seen);
        if (!letter.stage().isEditable()) {
            throw new LetterRefused("", "Take the letter back to be drafted, then change that.");
        }
        wanted.providerId().ifPresent(admission::checkProvider);
        return changes.change(
                LetterEdit.of(letter)
                        .provider(wanted.providerId())
                        .about(wanted.kind(), wanted.dueOn())
                        .done());
    }

    /** Ties the letter to the refusal it answers; it is filed under that claim's account. */
    @Transactional
    public NecessityLetter answer(Who who, LetterSeen seen, long denialId) {
        NecessityLetter letter = changes.current(who, seen);
        Account account = admission.accountOf(LetterSteps.viewer(who), denialId);
        if (letter.documentId().isPresent()
                && !account.number().equals(letter.account().number())) {
            throw new LetterRefused(
                    "denialId",
                    "The signed letter is filed under another account than this denial.");
        }
        return changes.change(LetterEdit.of(letter).denied(denialId, account).done());
    }

    /** From consultation to gathering to drafting, and back with a reason. */
    @Transactional
    public NecessityLetter move(Who who, LetterSeen seen, LetterStage next, String reason) {
        NecessityLetter letter = changes.currentBefore(who, seen, next);
        if (!letter.stage().isEditable() || !next.isEditable()) {
            throw new LetterRefused(
                    "", "That step is the review's, the signature's or the payer's.");
        }
        String why =
                next.isBefore(letter.stage()) ? LetterSteps.needReason(reason) : reason.strip();
        return changes.step(who, letter, next, why);
    }
}
