package org.overturn.api.worklist;

import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.core.approval.ApprovalRefused;
import org.overturn.core.approval.Seen;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.worklist.Editor;
import org.overturn.core.worklist.RefusedQuery;
import org.overturn.core.worklist.WriteOffs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a second person says of a write-off over the limit; it is asked on the denial's page. */
@Controller
@RequestMapping("/worklist")
class WriteOffPages {

    private static final String OBJECT = "write-off";

    private final WriteOffs writeOffs;

    WriteOffPages(WriteOffs writeOffs) {
        this.writeOffs = writeOffs;
    }

    /**
     * Which write-off, as it was seen.
     *
     * @param request of its approval, by our number
     */
    record Asked(long denial, long request, int version) {

        Seen seen() {
            return new Seen(request, version);
        }
    }

    @PostMapping("/approve-write-off")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String approve(Asked asked, Who who, AuditNote note, RedirectAttributes flash) {
        return decide(
                asked,
                () -> DenialNotes.done(note, writeOffs.approve(Editor.of(who), asked.seen())),
                new Said(note, flash, "The denial is written off."));
    }

    @PostMapping("/refuse-write-off")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String refuse(
            Asked asked,
            @RequestParam(defaultValue = "") String reason,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        return decide(
                asked,
                () -> writeOffs.refuse(Editor.of(who), asked.seen(), reason),
                new Said(note, flash, "The write-off is refused."));
    }

    /** Where it is told what came of it. */
    private record Said(AuditNote note, RedirectAttributes flash, String done) {}

    private static String decide(Asked asked, Runnable decision, Said said) {
        said.note().about(Long.toString(asked.denial()));
        try {
            decision.run();
            said.flash().addFlashAttribute("done", said.done());
        } catch (ApprovalRefused | RefusedQuery e) {
            said.note().refused(e.getClass().getSimpleName());
            said.flash().addFlashAttribute("failed", String.valueOf(e.getMessage()));
        }
        return "redirect:/denials/" + asked.denial();
    }
}
