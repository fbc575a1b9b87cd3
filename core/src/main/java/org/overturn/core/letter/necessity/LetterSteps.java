package org.overturn.core.letter.necessity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Subject;
import org.overturn.core.approval.SubjectKind;
import org.overturn.core.approval.Who;
import org.overturn.core.user.User;
import org.springframework.stereotype.Component;

/** Changes letters, each change conditional on what the caller saw, each step on record. */
@Component
class LetterSteps {

    private final NecessityRepository letters;
    private final StepRepository steps;
    private final Approvals approvals;
    private final Clock clock;

    LetterSteps(
            NecessityRepository letters, StepRepository steps, Approvals approvals, Clock clock) {
        this.letters = letters;
        this.steps = steps;
        this.approvals = approvals;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** As others see who acts. */
    static String name(Who who) {
        return who.user().map(user -> user.profile().displayName()).orElse(who.actor().name());
    }

    /** What somebody may see; the program sees everything. */
    static LetterViewer viewer(Who who) {
        return who.user().map(LetterViewer::of).orElse(LetterViewer.ALL);
    }

    /**
     * The letter as the caller saw it.
     *
     * @throws NoSuchLetter also when it lies outside of what they may see
     * @throws LetterChanged when somebody was faster
     */
    NecessityLetter current(Who who, LetterSeen seen) {
        NecessityLetter letter =
                letters.find(viewer(who), seen.id()).orElseThrow(() -> new NoSuchLetter(seen.id()));
        if (letter.version() != seen.version()) {
            throw new LetterChanged();
        }
        return letter;
    }

    /** The letter as the caller saw it, if it can go there now. */
    NecessityLetter currentBefore(Who who, LetterSeen seen, LetterStage next) {
        NecessityLetter letter = current(who, seen);
        if (!letter.stage().canBecome(next)) {
            throw new LetterRefused(
                    "",
                    "A letter in the stage \""
                            + letter.stage().label()
                            + "\" can't go to \""
                            + next.label()
                            + "\".");
        }
        return letter;
    }

    /** Stores a change that is no step. */
    NecessityLetter change(NecessityLetter changed) {
        if (!letters.change(changed)) {
            throw new LetterChanged();
        }
        return letters.find(LetterViewer.ALL, changed.id()).orElseThrow();
    }

    /** Stores a step with what else changed. */
    NecessityLetter step(Who who, NecessityLetter changed, LetterStage next, String reason) {
        Instant now = now();
        NecessityLetter moved = change(LetterEdit.of(changed).to(next, now).done());
        steps.add(
                changed.id(),
                new StageChange(Optional.of(changed.stage()), next, reason, name(who), now));
        return moved;
    }

    void begin(NecessityLetter letter, String reason) {
        steps.add(
                letter.id(),
                new StageChange(
                        Optional.empty(),
                        letter.stage(),
                        reason,
                        letter.createdBy(),
                        letter.createdAt()));
    }

    Approval text(NecessityLetter letter) {
        return approvals
                .find(subject(letter.id()))
                .orElseThrow(
                        () -> new IllegalStateException("letter " + letter.id() + " has no text"));
    }

    static Subject subject(long letterId) {
        return new Subject(SubjectKind.NECESSITY_LETTER, letterId);
    }

    /** A step back and a decision that others rest on need a reason. */
    static String needReason(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw new LetterRefused("reason", "Say in at most 500 characters why.");
        }
        return why;
    }

    /** The person who acts, where only a person may. */
    static User person(Who who) {
        return who.user()
                .orElseThrow(() -> new LetterRefused("", "Only a person can do that, signed in."));
    }
}
