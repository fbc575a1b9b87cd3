package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.overturn.api.appeal.ContentsSaving.Change;
import org.overturn.api.appeal.Marks.Ask;
import org.overturn.api.appeal.PageDesk.Page;
import org.overturn.api.appeal.PageDesk.Place;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Passage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page of a document, with what the office marks on it and notes beside it in the packet. */
@Controller
@RequestMapping("/appeals/{id}/contents/{document}/mark/{page}")
class MarkPages {

    private final PageDesk pages;
    private final ContentsChanges changes;
    private final ContentsSaving saving;
    private final Marks marks;
    private final Passages passages;
    private final CitedWords cited;
    private final RequestAudit audit;

    MarkPages(
            PageDesk pages,
            ContentsChanges changes,
            ContentsSaving saving,
            Marks marks,
            Passages passages,
            CitedWords cited,
            RequestAudit audit) {
        this.pages = pages;
        this.changes = changes;
        this.saving = saving;
        this.marks = marks;
        this.passages = passages;
        this.cited = cited;
        this.audit = audit;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "document")
    String show(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            CurrentUser me,
            AuditNote note,
            Model model) {
        Page open = pages.open(new Place(id, document, page), me, note);
        pages.show(open, me, model);
        List<Mark> there =
                changes.get(open.one()).listMarks(open.key()).stream()
                        .filter(mark -> mark.what().page() == open.number())
                        .toList();
        model.addAttribute("marks", there);
        model.addAttribute("places", places(there, open));
        model.addAttribute(
                "black",
                changes.get(open.one()).listRedactions(open.key()).stream()
                        .anyMatch(part -> part.what().page() == open.number()));
        model.addAttribute(
                "cited",
                cited.list(open).stream()
                        .filter(words ->
                                there.stream().noneMatch(mark -> mark.what().words().equals(words)))
                        .toList());
        return "appeal/mark";
    }

    private List<Box> places(List<Mark> there, Page open) {
        return there.stream()
                .flatMap(mark -> passages.find(mark.what(), open.filed()).stream())
                .toList();
    }

    /** Marks words or a rectangle, or notes something on the page. */
    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String mark(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            @ModelAttribute DrawnPassage passage,
            @RequestParam(defaultValue = "") String note,
            CurrentUser me,
            AuditNote audited,
            HttpServletRequest request,
            RedirectAttributes next) {
        Place place = new Place(id, document, page);
        Page open = pages.open(place, me, audited);
        Supplier<Arrangement> changed =
                () -> marks.with(ask(open, passage, note), open.one(), me, audit.actor(request));
        saving.save(
                new Change(open.one(), changed, "It is in the packet once that is built."),
                audited,
                request,
                next);
        return "redirect:" + place.path("mark");
    }

    /** Takes a mark off. */
    @PostMapping("/off")
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String takeOff(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            @ModelAttribute DrawnPassage passage,
            @RequestParam(defaultValue = "") String note,
            CurrentUser me,
            AuditNote audited,
            HttpServletRequest request,
            RedirectAttributes next) {
        Place place = new Place(id, document, page);
        Page open = pages.open(place, me, audited);
        Supplier<Arrangement> changed =
                () -> marks.without(ask(open, passage, note), open.one(), me, audit.actor(request));
        saving.save(
                new Change(open.one(), changed, "It is out of the packet once that is built."),
                audited,
                request,
                next);
        return "redirect:" + place.path("mark");
    }

    private static Ask ask(Page open, DrawnPassage passage, String note) {
        Passage what = passage.isNone() ? Passage.of(open.number()) : passage.on(open.number());
        return new Ask(open.key(), what, note);
    }
}
