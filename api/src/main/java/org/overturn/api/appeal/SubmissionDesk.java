package org.overturn.api.appeal;

import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.NotNow;
import org.overturn.batch.sending.NotPrepared;
import org.overturn.batch.submission.Handover;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Who;
import org.overturn.core.submission.NotSubmitted;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionChannel;
import org.overturn.core.submission.SubmissionStep;
import org.overturn.core.submission.Submissions;
import org.overturn.core.submission.SubmittedFile;
import org.springframework.stereotype.Component;

/** Packets that are handed over to be sent, by who may see all that is in them. */
@Component
class SubmissionDesk {

    private final AppealDesk desk;
    private final Handover handover;
    private final Submissions submissions;

    SubmissionDesk(AppealDesk desk, Handover handover, Submissions submissions) {
        this.desk = desk;
        this.handover = handover;
        this.submissions = submissions;
    }

    /** What a person records of a submission. */
    enum Deed {
        CONFIRM,
        RETRY,
        LEFT,
        NOT_LEFT,
        FAIL,
        WITHDRAW
    }

    /** A submission with its history and its files. */
    record Shown(Submission one, List<SubmissionStep> steps, List<SubmittedFile> files) {}

    AppealFile get(String id, CurrentUser me, AuditNote note) {
        return desk.get(id, me, note);
    }

    List<Handover.Choice> listChoices(AppealFile appeal) {
        return handover.list(appeal);
    }

    /** The newest first. */
    List<Shown> list(AppealFile appeal) {
        return submissions.listOf(appeal.id()).reversed().stream()
                .map(one -> new Shown(one, submissions.listSteps(one), submissions.listFiles(one)))
                .toList();
    }

    /** Who asks. */
    record Asking(CurrentUser me, AuditNote note, Who who) {}

    /**
     * Hands the packet over.
     *
     * @throws NotNow when it can't be sent, or not so, with what to do
     */
    void queue(AppealFile appeal, SubmissionChannel channel, String again, Asking asking) {
        desk.admit(appeal, asking.me(), asking.note());
        asking.note().because(channel.label());
        try {
            handover.queue(asking.who(), appeal, channel, again);
        } catch (NotSubmitted | NotPrepared e) {
            throw refused(asking.note(), e);
        }
    }

    /** What was typed beside it. */
    record Typed(int version, String tracking, String reason) {}

    /**
     * Records what a person knows.
     *
     * @throws NotNow when that can't be, or somebody was faster
     */
    void record(AppealFile appeal, int number, Deed deed, Typed typed, Asking asking) {
        desk.admit(appeal, asking.me(), asking.note());
        asking.note().because(deed.name());
        Submission seen =
                submissions.listOf(appeal.id()).stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("submission", String.valueOf(number)));
        try {
            if (seen.version() != typed.version()) {
                throw new NotSubmitted("Somebody changed this submission meanwhile; look again.");
            }
            record(asking.who(), seen, deed, typed);
        } catch (NotSubmitted e) {
            throw refused(asking.note(), e);
        }
    }

    private void record(Who who, Submission seen, Deed deed, Typed typed) {
        String reason = typed.reason();
        switch (deed) {
            case CONFIRM -> submissions.confirm(who, seen, typed.tracking(), reason);
            case RETRY -> submissions.retry(who, seen, reason);
            case LEFT -> submissions.settle(who, seen, true, reason);
            case NOT_LEFT -> submissions.settle(who, seen, false, reason);
            case FAIL -> submissions.fail(who, seen, reason);
            case WITHDRAW -> submissions.withdraw(who, seen, reason);
        }
    }

    private static NotNow refused(AuditNote note, RuntimeException why) {
        note.refused("not now");
        return new NotNow(String.valueOf(why.getMessage()));
    }
}
