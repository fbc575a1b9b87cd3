package org.overturn.core.user;

import java.util.Set;
import java.util.TreeSet;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may open which sensitive documents. No role brings it along, an administrator's neither. */
@Component
public class Clearances {

    private final ClearanceRepository repository;
    private final GlassBreaks glassBreaks;
    private final AuditLog audit;

    Clearances(ClearanceRepository repository, GlassBreaks glassBreaks, AuditLog audit) {
        this.repository = repository;
        this.glassBreaks = glassBreaks;
        this.audit = audit;
    }

    public Set<Sensitivity> list(User user) {
        return repository.list(user.id());
    }

    /** Gives a user just these permissions. */
    @Transactional
    public void grant(Actor by, User user, Set<Sensitivity> labels) {
        Set<Sensitivity> before = repository.list(user.id());
        Set<Sensitivity> after = new TreeSet<>(labels);
        after.remove(Sensitivity.NORMAL);
        repository.replace(user.id(), after);
        audit.record(
                AuditEvent.of(by, AuditAction.ROLE_CHANGE)
                        .on("user", Long.toString(user.id()))
                        .changing(Changes.NONE.of("sensitive", new TreeSet<>(before), after)));
    }

    /** Whether a user may open a document with this label now, and why. */
    public Admission admit(User user, Sensitivity label) {
        if (label == Sensitivity.NORMAL || repository.list(user.id()).contains(label)) {
            return new Admission.Allowed();
        }
        return glassBreaks
                .findOpen(user)
                .<Admission>map(Admission.ByGlassBreak::new)
                .orElseGet(Admission.Refused::new);
    }
}
