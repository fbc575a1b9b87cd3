package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementChanged;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what somebody made of a packet's contents on a page; the next page says how that went. */
@Component
class ContentsSaving {

    private final ContentsChanges changes;
    private final RequestAudit audit;

    ContentsSaving(ContentsChanges changes, RequestAudit audit) {
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * A change.
     *
     * @param contents that are to hold; may refuse
     * @param done what is said once they do
     */
    record Change(AppealFile one, Supplier<Arrangement> contents, String done) {}

    void save(Change change, AuditNote note, HttpServletRequest request, RedirectAttributes next) {
        try {
            changes.save(change.one(), change.contents().get(), audit.actor(request));
            next.addFlashAttribute("done", change.done());
        } catch (ArrangementRefused | ArrangementChanged e) {
            note.refused("not changed");
            next.addFlashAttribute("refusal", e.getMessage());
        }
    }
}
