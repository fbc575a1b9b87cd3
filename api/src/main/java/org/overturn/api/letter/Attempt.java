package org.overturn.api.letter;

import java.util.function.Supplier;
import org.overturn.api.security.AuditNote;
import org.overturn.core.approval.ApprovalRefused;
import org.overturn.core.approval.BlockedByFindings;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something asked for by a form, of which the next page says what came of it. */
record Attempt(AuditNote note, RedirectAttributes flash) {

    Attempt of(Supplier<?> change, String done) {
        try {
            var _ = change.get();
            flash.addFlashAttribute("done", done);
        } catch (BlockedByFindings e) {
            note.refused("blocked by findings");
            flash.addFlashAttribute("refusal", e.words());
        } catch (ApprovalRefused e) {
            failed(e);
        }
        return this;
    }

    void failed(RuntimeException why) {
        note.refused(why.getClass().getSimpleName());
        flash.addFlashAttribute("refusal", why.getMessage());
    }

    String then(String view) {
        return view;
    }
}
