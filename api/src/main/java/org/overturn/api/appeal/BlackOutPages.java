package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.overturn.api.appeal.BlackOuts.Ask;
import org.overturn.api.appeal.ContentsSaving.Change;
import org.overturn.api.appeal.PageDesk.Page;
import org.overturn.api.appeal.PageDesk.Place;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.packet.contents.Arrangement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page of a document, and what of it is blacked out in the packet. */
@Controller
@RequestMapping("/appeals/{id}/contents/{document}/black-out/{page}")
class BlackOutPages {

    private final PageDesk pages;
    private final ContentsChanges changes;
    private final ContentsSaving saving;
    private final BlackOuts blackOuts;
    private final RequestAudit audit;

    BlackOutPages(
            PageDesk pages,
            ContentsChanges changes,
            ContentsSaving saving,
            BlackOuts blackOuts,
            RequestAudit audit) {
        this.pages = pages;
        this.changes = changes;
        this.saving = saving;
        this.blackOuts = blackOuts;
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
        model.addAttribute(
                "parts",
                changes.get(open.one()).listRedactions(open.key()).stream()
                        .filter(part -> part.what().page() == open.number())
                        .toList());
        return "appeal/black-out";
    }

    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String blackOut(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            @ModelAttribute DrawnPassage part,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Place place = new Place(id, document, page);
        Page open = pages.open(place, me, note);
        Supplier<Arrangement> changed =
                () ->
                        blackOuts.with(
                                new Ask(open.key(), part.on(open.number()), reason),
                                open.one(),
                                me,
                                audit.actor(request));
        saving.save(
                new Change(open.one(), changed, "It is black in the packet once that is built."),
                note,
                request,
                next);
        return "redirect:" + place.path("black-out");
    }

    /** Takes that back. */
    @PostMapping("/show")
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String showAgain(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            @ModelAttribute DrawnPassage part,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Place place = new Place(id, document, page);
        Page open = pages.open(place, me, note);
        Supplier<Arrangement> changed =
                () ->
                        blackOuts.shown(
                                new Ask(open.key(), part.on(open.number()), ""), open.one(), me);
        String done = "It can be seen again in the packet once it is built.";
        saving.save(new Change(open.one(), changed, done), note, request, next);
        return "redirect:" + place.path("black-out");
    }
}
