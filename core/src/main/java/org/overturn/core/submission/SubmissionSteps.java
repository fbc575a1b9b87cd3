package org.overturn.core.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.overturn.core.appeal.AppealFiles;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/** Moves submissions on; each step stands in their history and in the audit log. */
@Component
class SubmissionSteps {

    private final SubmissionRepository repository;
    private final AppealFiles appeals;
    private final AuditLog audit;
    private final Clock clock;

    SubmissionSteps(
            SubmissionRepository repository, AppealFiles appeals, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.appeals = appeals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a step changes beside the state. */
    record Change(SubmissionState next, int attempts, Optional<Instant> dueAt, String tracking) {

        static Change to(SubmissionState next, Submission from) {
            return new Change(next, from.attempts(), Optional.empty(), from.tracking());
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Takes a step.
     *
     * @throws NotSubmitted when it can't be taken from there, or somebody was faster
     */
    Submission move(Who who, Submission from, Change change, String note) {
        SubmissionState next = change.next();
        if (!from.state().canBecome(next)) {
            throw new NotSubmitted(
                    "A submission that is \""
                            + from.state().label()
                            + "\" can't become \""
                            + next.label()
                            + "\".");
        }
        Submission after = after(from, change);
        if (!repository.change(from, after)) {
            throw new NotSubmitted("Somebody changed this submission meanwhile; look again.");
        }
        record(who, after, Optional.of(from.state()), note);
        return after;
    }

    private Submission after(Submission from, Change change) {
        Instant now = now();
        boolean left = change.next() == SubmissionState.SENT;
        return new Submission(
                from.id(),
                from.appealId(),
                from.appealNumber(),
                from.number(),
                from.deliveryKey(),
                from.packetSha256(),
                from.channel(),
                from.payerName(),
                from.recipient(),
                change.next(),
                from.version() + 1,
                change.attempts(),
                change.dueAt(),
                from.approvedBy(),
                from.approvedAt(),
                from.sentAt().or(() -> left ? Optional.of(now) : Optional.empty()),
                change.tracking(),
                from.againReason(),
                now);
    }

    void record(Who who, Submission one, Optional<SubmissionState> was, String note) {
        repository.add(
                one.id(), new SubmissionStep(was, one.state(), now(), who.name(), note.strip()));
        AuditEvent event =
                AuditEvent.of(who.actor(), AuditAction.PACKET_SEND)
                        .on("submission", Long.toString(one.id()))
                        .ofPatient(
                                appeals.findByNumber(one.appealNumber())
                                        .map(file -> AccountKey.of(file.claim().accountNumber()))
                                        .orElse(""));
        String why = one.channel().label() + ": " + one.state().label();
        audit.record(
                one.state() == SubmissionState.FAILED ? event.failed(why) : event.because(why));
    }
}
