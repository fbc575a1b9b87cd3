package org.overturn.core.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes steps from state to state, each conditional on what the caller saw and on record. */
@Component
class Steps {

    private static final int LONGEST_REASON = 1000;

    private final ApprovalRepository approvals;
    private final TextRepository texts;
    private final SignatureRepository signatures;
    private final ApprovalTrail trail;
    private final Clock clock;

    Steps(
            ApprovalRepository approvals,
            TextRepository texts,
            SignatureRepository signatures,
            ApprovalTrail trail,
            Clock clock) {
        this.approvals = approvals;
        this.texts = texts;
        this.signatures = signatures;
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The text, if it still is as the caller saw it. */
    Approval current(Seen seen) {
        Approval current =
                approvals.find(seen.id()).orElseThrow(() -> new UnknownApproval("text", seen.id()));
        if (current.version() != seen.version()) {
            throw new ApprovalChanged();
        }
        return current;
    }

    /** The text, if it can become that now. */
    Approval currentBefore(Seen seen, ApprovalState next) {
        Approval current = current(seen);
        boolean endsBefore =
                !current.subject().kind().isSigned()
                        && (next == ApprovalState.SIGNED || next == ApprovalState.SENT);
        if (endsBefore || !current.state().canBecome(next)) {
            throw new NotPossibleNow(current.state(), next);
        }
        return current;
    }

    /** Moves it on; the newest version of its text is no longer being typed. */
    Approval move(Who who, Approval from, ApprovalState next, String reason) {
        Approval after = after(from, next, from.textNumber());
        change(who, from, after, reason);
        texts.seal(from.id());
        trail.moved(who, from, after, newest(from).sha256());
        return after;
    }

    /** The next state of a text; with another version of it. */
    Approval after(Approval before, ApprovalState state, int textNumber) {
        return new Approval(
                before.id(),
                before.subject(),
                before.clinical(),
                state,
                before.version() + 1,
                textNumber,
                before.openedAt(),
                now());
    }

    /** Stores it with its step, if it is one, and voids signatures that it leaves behind. */
    void change(Who who, Approval before, Approval after, String reason) {
        if (!approvals.change(before, after)) {
            throw new ApprovalChanged();
        }
        if (before.state() == after.state()) {
            return;
        }
        boolean voided = before.state().isVoidedBy(after.state());
        if (voided) {
            signatures.voidAll(before.id(), now(), reason);
        }
        Step step =
                new Step(
                        Optional.of(before.state()),
                        after.state(),
                        after.textNumber(),
                        voided,
                        reason,
                        who.name(),
                        now());
        approvals.add(before.id(), step, who.id());
    }

    TextVersion newest(Approval approval) {
        return texts.find(approval.id(), approval.textNumber()).orElseThrow();
    }

    /**
     * Who wrote the newest version, or one since the last approval that a change of the text ended:
     * an approval that somebody took back says nothing for what it was of.
     */
    Set<Long> authors(Approval approval) {
        int approved = lastApproved(approvals.listSteps(approval.id()));
        return texts.list(approval.id()).stream()
                .filter(text -> text.number() > approved || text.number() == approval.textNumber())
                .flatMap(text -> text.authorId().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int lastApproved(List<Step> history) {
        int approved = 0;
        for (int i = 1; i < history.size(); i++) {
            int before = history.get(i - 1).textNumber();
            if (history.get(i).voided() && history.get(i).textNumber() > before) {
                approved = before;
            }
        }
        return approved;
    }

    static String needReason(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IncompleteRequest("reason", "Say in at most 1,000 characters why.");
        }
        return why;
    }
}
