package org.overturn.api.remittance;

import java.util.List;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightLock;
import org.overturn.batch.resolve.Resolutions;
import org.overturn.core.remittance.Comparison;
import org.overturn.core.remittance.DecisionRefused;
import org.overturn.core.remittance.HeldRemittance;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.springframework.stereotype.Component;

/** Held remittances within a user's rows, and decisions about them. */
@Component
class HeldDesk {

    static final String OBJECT = "held remittance";

    private final Resolutions resolutions;
    private final RemittanceSummaries remittances;
    private final Folders folders;

    HeldDesk(Resolutions resolutions, RemittanceSummaries remittances, Folders folders) {
        this.resolutions = resolutions;
        this.remittances = remittances;
        this.folders = folders;
    }

    /** The versions of one payment have one payer and one payee: who sees one may see all. */
    HeldRemittance get(long id, CurrentUser me) {
        return remittances
                .find(id, new Scopes(me.facilities(), me.payers()))
                .flatMap(one -> resolutions.findByRemittance(one.id()))
                .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
    }

    /** What differs; the patients it shows are said to the note. */
    Comparison compare(HeldRemittance held, AuditNote note) {
        Comparison found = resolutions.compare(held);
        note.ofAccounts(
                found.changed().first().stream().map(change -> change.claim().account()).toList());
        return found;
    }

    List<String> listAppealsClosedBy(HeldRemittance held) {
        return resolutions.listAppealsClosedBy(held);
    }

    /**
     * Writes a decision down, or takes one back; not while a night runs, which might be carrying it
     * out.
     *
     * @throws DecisionRefused when it can't be taken now, or not at all
     */
    void decide(HeldRemittance held, DecisionForm form, CurrentUser me) {
        Optional<NightLock> lock = NightLock.take(folders.data());
        if (lock.isEmpty()) {
            throw new DecisionRefused("A run is at work. Decide when it has ended.");
        }
        try (NightLock _ = lock.get()) {
            String reason = String.valueOf(form.reason()).strip();
            if (form.choice() == null) {
                resolutions.undo(held.number(), me.displayName(), reason);
            } else {
                resolutions.decide(held.number(), form.choice(), me.displayName(), reason);
            }
        }
    }
}
