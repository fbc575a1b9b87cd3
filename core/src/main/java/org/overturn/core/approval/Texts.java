package org.overturn.core.approval;

import java.util.Optional;
import org.overturn.core.db.Digest;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Component;

/** Writes versions of texts. */
@Component
class Texts {

    private static final int LONGEST = 1_000_000;

    private final ApprovalRepository approvals;
    private final TextRepository texts;
    private final Steps steps;
    private final ApprovalTrail trail;
    private final Ids ids;

    Texts(
            ApprovalRepository approvals,
            TextRepository texts,
            Steps steps,
            ApprovalTrail trail,
            Ids ids) {
        this.approvals = approvals;
        this.texts = texts;
        this.steps = steps;
        this.trail = trail;
        this.ids = ids;
    }

    Approval open(Who who, NewText wanted) {
        Approval draft =
                new Approval(
                        ids.next(),
                        wanted.subject(),
                        wanted.clinical(),
                        ApprovalState.DRAFT,
                        1,
                        1,
                        steps.now(),
                        steps.now());
        Revision first = new Revision(checked(wanted.content()), wanted.note(), false);
        if (!approvals.add(draft)) {
            throw new OpenAlready(wanted.subject());
        }
        TextVersion text = version(who, first, ids.next(), 1);
        texts.add(draft.id(), text);
        approvals.add(
                draft.id(),
                new Step(
                        Optional.empty(),
                        ApprovalState.DRAFT,
                        1,
                        false,
                        wanted.note(),
                        who.name(),
                        draft.openedAt()),
                who.id());
        trail.opened(who, draft, text.sha256());
        return draft;
    }

    Approval revise(Who who, Approval before, Revision revision) {
        if (!before.state().isChangeable()) {
            throw new NotPossibleNow(before.state(), ApprovalState.DRAFT);
        }
        TextVersion newest = steps.newest(before);
        boolean replaces = newest.beingTyped() && newest.authorId().equals(who.id());
        boolean finishes = replaces && !revision.beingTyped();
        if (newest.content().equals(checked(revision.content())) && !finishes) {
            return before;
        }
        int number = replaces ? newest.number() : newest.number() + 1;
        Approval after = steps.after(before, before.state().afterChange(), number);
        steps.change(who, before, after, "The text changed.");
        TextVersion text = version(who, revision, replaces ? newest.id() : ids.next(), number);
        if (replaces) {
            texts.replace(text);
        } else {
            texts.seal(before.id());
            texts.add(before.id(), text);
        }
        if (!replaces || !revision.beingTyped()) {
            trail.rewritten(who, before, after, text);
        }
        return after;
    }

    private TextVersion version(Who who, Revision revision, long id, int number) {
        return new TextVersion(
                id,
                number,
                revision.content(),
                Digest.ofText(revision.content()),
                revision.note().strip(),
                revision.beingTyped(),
                who.id(),
                who.name(),
                steps.now());
    }

    private static String checked(String content) {
        if (content.isBlank() || content.length() > LONGEST) {
            throw new IncompleteRequest("text", "A text has 1 to 1,000,000 characters.");
        }
        return content;
    }
}
