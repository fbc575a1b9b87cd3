package org.overturn.api.worklist;

import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.worklist.RefusedQuery;
import org.overturn.core.worklist.SavedViews;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistSort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Views of the worklist that a user keeps. */
@Controller
@RequestMapping("/worklist/views")
class ViewPages {

    private static final String OBJECT = "saved view";

    private final SavedViews views;
    private final WorkSession session;

    ViewPages(SavedViews views, WorkSession session) {
        this.views = views;
        this.session = session;
    }

    /** Keeps the filters and the order that are shown. */
    @PostMapping
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    String keep(
            @RequestParam(defaultValue = "") String name,
            CurrentUser me,
            AuditNote note,
            RedirectAttributes flash) {
        try {
            WorklistSort sort =
                    WorklistSort.parse(
                            session.place()
                                    .getOrDefault("sort", WorklistSort.STANDARD.parameter()));
            views.keep(me.id(), name, WorklistFilter.parse(session.place()), sort);
            flash.addFlashAttribute("done", "The view was kept.");
        } catch (RefusedQuery e) {
            note.refused(e.field());
            flash.addFlashAttribute("failed", e.getMessage());
        }
        return "redirect:" + WorklistPages.path(session.place());
    }

    @PostMapping("/{id}/remove")
    @Audited(value = AuditAction.DELETE, object = OBJECT)
    String remove(@PathVariable long id, CurrentUser me, RedirectAttributes flash) {
        if (views.remove(me.id(), id)) {
            flash.addFlashAttribute("done", "The view was removed.");
        }
        return "redirect:/worklist";
    }
}
