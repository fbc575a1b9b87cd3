package org.overturn.core.letter.necessity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signed letters on their way to the payer's decision. */
@Component
public class LetterDispatches {

    private final LetterSteps changes;
    private final DispatchRepository dispatches;
    private final LetterGate gate;
    private final Approvals approvals;
    private final Clock clock;

    LetterDispatches(
            LetterSteps changes,
            DispatchRepository dispatches,
            LetterGate gate,
            Approvals approvals,
            Clock clock) {
        this.gate = gate;
        this.changes = changes;
        this.dispatches = dispatches;
        this.approvals = approvals;
        this.clock = clock;
    }

    public List<Recorded<LetterSubmission>> listSubmissions(NecessityLetter letter) {
        return dispatches.listSubmissions(letter.id());
    }

    /** The earliest first. */
    public List<Recorded<LetterContact>> listContacts(NecessityLetter letter) {
        return dispatches.listContacts(letter.id());
    }

    /**
     * Says that the signed letter went out; its text can't change any more.
     *
     * @throws org.overturn.core.approval.BlockedByFindings when it has a gap, or something that
     *     came up since it was approved: then it is taken back and mended
     */
    @Transactional
    public NecessityLetter submit(Who who, LetterSeen seen, LetterSubmission sent) {
        NecessityLetter letter = changes.currentBefore(who, seen, LetterStage.SUBMITTED);
        check("sentTo", sent.sentTo(), 255, "Say where it went: a number, an address, a portal.");
        checkLength("enclosed", sent.enclosed(), 2000);
        checkLength("tracking", sent.tracking(), 120);
        checkNotLater("sentOn", sent.sentOn());
        gate.checkAfterApproval(who, letter, ApprovalState.SENT);
        approvals.markSent(who, changes.text(letter).seen(), sent.channel().label());
        dispatches.addSubmission(letter.id(), recorded(who, sent));
        return changes.step(who, letter, LetterStage.SUBMITTED, sent.channel().label());
    }

    /** Puts a talk with the payer on record; the first one begins the follow-up. */
    @Transactional
    public NecessityLetter record(Who who, LetterSeen seen, LetterContact talk) {
        NecessityLetter letter = changes.current(who, seen);
        if (letter.stage() != LetterStage.SUBMITTED && letter.stage() != LetterStage.FOLLOW_UP) {
            throw new LetterRefused("", "Only a letter that is with the payer is followed up.");
        }
        check("said", talk.said(), 2000, "Say what was said.");
        checkLength("spokeWith", talk.spokeWith(), 255);
        checkLength("nextAction", talk.nextAction(), 500);
        checkNotLater("on", talk.on());
        if (talk.nextOn().isPresent() && talk.nextAction().isEmpty()) {
            throw new LetterRefused("nextAction", "Say what is to be done on that day.");
        }
        dispatches.addContact(letter.id(), recorded(who, talk));
        return letter.stage() == LetterStage.SUBMITTED
                ? changes.step(who, letter, LetterStage.FOLLOW_UP, "")
                : changes.change(letter);
    }

    /**
     * Puts the payer's decision on record. After a refusal the signed letter lies among the
     * documents of the account, where the packet of the claim's appeal finds it.
     */
    @Transactional
    public NecessityLetter decide(Who who, LetterSeen seen, LetterDecision decision) {
        NecessityLetter letter = changes.currentBefore(who, seen, LetterStage.DECIDED);
        checkNotLater("on", decision.on());
        return changes.step(
                who,
                LetterEdit.of(letter).decided(Optional.of(decision)).done(),
                LetterStage.DECIDED,
                decision.outcome().label());
    }

    /** Takes a decision back that was put on record by mistake. */
    @Transactional
    public NecessityLetter takeDecisionBack(Who who, LetterSeen seen, String reason) {
        NecessityLetter letter = changes.currentBefore(who, seen, LetterStage.FOLLOW_UP);
        if (letter.stage() != LetterStage.DECIDED) {
            throw new LetterRefused("", "There is no decision on record.");
        }
        String why = LetterSteps.needReason(reason);
        return changes.step(
                who,
                LetterEdit.of(letter).decided(Optional.empty()).done(),
                LetterStage.FOLLOW_UP,
                why);
    }

    private <T> Recorded<T> recorded(Who who, T what) {
        return new Recorded<>(what, LetterSteps.name(who), changes.now());
    }

    private static void check(String field, String text, int longest, String need) {
        if (text.isEmpty()) {
            throw new LetterRefused(field, need);
        }
        checkLength(field, text, longest);
    }

    private static void checkLength(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new LetterRefused(field, "Use at most " + longest + " characters.");
        }
    }

    private void checkNotLater(String field, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new LetterRefused(field, "This day lies in the future.");
        }
    }
}
