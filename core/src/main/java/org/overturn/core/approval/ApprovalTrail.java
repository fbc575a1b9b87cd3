package org.overturn.core.approval;

import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.Changes;
import org.springframework.stereotype.Component;

/** What happens to texts, in the audit log: states and hashes, never what somebody wrote. */
@Component
class ApprovalTrail {

    private static final String OBJECT = "approval";

    private final AuditLog audit;

    ApprovalTrail(AuditLog audit) {
        this.audit = audit;
    }

    void opened(Who who, Approval approval, String sha256) {
        audit.record(
                on(AuditEvent.of(who.actor(), AuditAction.CREATE), approval)
                        .because(words(approval.subject()))
                        .changing(Changes.NONE.of("text", "", sha256)));
    }

    /** A step from one state to the next, with the hash of the text it was made on. */
    void moved(Who who, Approval before, Approval after, String sha256) {
        AuditAction action =
                after.state() == ApprovalState.SIGNED ? AuditAction.SIGN : AuditAction.CHANGE;
        audit.record(
                on(AuditEvent.of(who.actor(), action), after)
                        .because(words(after.subject()) + ", text " + sha256)
                        .changing(Changes.NONE.of("state", before.state(), after.state())));
    }

    void rewritten(Who who, Approval before, Approval after, TextVersion text) {
        audit.record(
                on(AuditEvent.of(who.actor(), AuditAction.CHANGE), after)
                        .because(words(after.subject()))
                        .changing(
                                Changes.NONE
                                        .of("state", before.state(), after.state())
                                        .of("version", before.textNumber(), text.number())
                                        .of("text", "", text.sha256())));
    }

    void refused(Who who, Approval approval, ApprovalRefused why) {
        audit.record(
                on(AuditEvent.of(who.actor(), AuditAction.CHANGE), approval)
                        .refused(String.valueOf(why.getMessage())));
    }

    void waived(Who who, Approval approval, Waived waived) {
        audit.record(
                on(AuditEvent.of(who.actor(), AuditAction.CHANGE), approval)
                        .because("Let pass with a reason: " + waived.finding()));
    }

    void commented(Who who, Approval approval, String what) {
        audit.record(on(AuditEvent.of(who.actor(), AuditAction.CHANGE), approval).because(what));
    }

    void delegated(Actor actor, Delegation delegation, Changes changes) {
        audit.record(
                AuditEvent.of(actor, AuditAction.ROLE_CHANGE)
                        .on("sign-delegation", Long.toString(delegation.id()))
                        .changing(changes));
    }

    private static AuditEvent on(AuditEvent event, Approval approval) {
        return event.on(OBJECT, Long.toString(approval.id()));
    }

    private static String words(Subject subject) {
        return subject.kind().label() + " " + subject.id();
    }
}
