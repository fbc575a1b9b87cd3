package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.api.appeal.BlackOuts.Ask;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NotFound;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementChanged;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.Blackout;
import org.overturn.core.packet.contents.Box;
import org.springframework.http.HttpMethod;
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

    private static final int PERCENT = 100;

    private final AppealDesk desk;
    private final PacketDecisions decisions;
    private final ContentsChanges changes;
    private final BlackOuts blackOuts;
    private final FiledDocuments filed;
    private final AccessRules rules;
    private final RequestAudit audit;

    BlackOutPages(
            AppealDesk desk,
            PacketDecisions decisions,
            ContentsChanges changes,
            BlackOuts blackOuts,
            FiledDocuments filed,
            AccessRules rules,
            RequestAudit audit) {
        this.desk = desk;
        this.decisions = decisions;
        this.changes = changes;
        this.blackOuts = blackOuts;
        this.filed = filed;
        this.rules = rules;
        this.audit = audit;
    }

    /** A page in the address. */
    record Place(String id, String document, String page) {

        String path() {
            return "/appeals/" + id + "/contents/" + document + "/black-out/" + page;
        }
    }

    /**
     * A part as the form sends it.
     *
     * @param words to be blacked out; blank where the rectangle is meant
     * @param left and the others in percent of the page
     */
    record Part(
            @Nullable String words,
            @Nullable String left,
            @Nullable String top,
            @Nullable String width,
            @Nullable String height) {

        Blackout on(int page) {
            return words == null || words.isBlank()
                    ? Blackout.of(
                            page, new Box(parts(left), parts(top), parts(width), parts(height)))
                    : Blackout.of(page, words);
        }

        private static int parts(@Nullable String percent) {
            if (percent == null || !percent.strip().matches("\\d{1,3}([.,]\\d{1,4})?")) {
                throw new ArrangementRefused(
                        "Draw a rectangle over the page, or write words or four numbers in"
                                + " percent.");
            }
            return (int)
                    Math.round(Double.parseDouble(percent.strip().replace(',', '.')) * PERCENT);
        }

        @Override
        public String toString() {
            return "Part[]";
        }
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
        Place place = new Place(id, document, page);
        AppealFile one = desk.get(place.id(), me, note);
        FiledDocument found = open(one, place, me, note);
        int number = number(place, found);
        model.addAttribute("one", one);
        model.addAttribute("filed", found);
        model.addAttribute("page", number);
        model.addAttribute("count", ContentsDesk.pages(found));
        model.addAttribute(
                "parts",
                changes.get(one).listRedactions(PacketDocument.key(found.id())).stream()
                        .filter(part -> part.what().page() == number)
                        .toList());
        model.addAttribute(
                "mayChange",
                one.appeal().status().isOpen()
                        && rules.admit(HttpMethod.POST, "/appeals/1/contents/order", me.roles()));
        return "appeal/black-out";
    }

    private FiledDocument open(AppealFile one, Place place, CurrentUser me, AuditNote note) {
        FiledDocument found = decisions.get(one, place.document(), me);
        filed.admit(List.of(found.label()), me, note);
        return found;
    }

    private static int number(Place place, FiledDocument document) {
        int page = place.page().matches("\\d{1,5}") ? Integer.parseInt(place.page()) : 0;
        if (page < 1 || page > ContentsDesk.pages(document)) {
            throw new NotFound("page", place.page());
        }
        return page;
    }

    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String blackOut(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            @ModelAttribute Part part,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Place place = new Place(id, document, page);
        AppealFile one = desk.get(id, me, note);
        FiledDocument found = open(one, place, me, note);
        int number = number(place, found);
        try {
            Ask ask = new Ask(PacketDocument.key(found.id()), part.on(number), reason);
            save(one, blackOuts.with(ask, one, me, audit.actor(request)), request);
            next.addFlashAttribute("done", "It is black in the packet once that is built.");
        } catch (ArrangementRefused | ArrangementChanged e) {
            refuse(e, note, next);
        }
        return "redirect:" + place.path();
    }

    /** Takes that back. */
    @PostMapping("/show")
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String showAgain(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String page,
            @ModelAttribute Part part,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Place place = new Place(id, document, page);
        AppealFile one = desk.get(id, me, note);
        FiledDocument found = open(one, place, me, note);
        int number = number(place, found);
        try {
            Ask ask = new Ask(PacketDocument.key(found.id()), part.on(number), "");
            save(one, blackOuts.shown(ask, one, me), request);
            next.addFlashAttribute("done", "It can be seen again in the packet once it is built.");
        } catch (ArrangementRefused | ArrangementChanged e) {
            refuse(e, note, next);
        }
        return "redirect:" + place.path();
    }

    private void save(AppealFile one, Arrangement changed, HttpServletRequest request) {
        changes.save(one, changed, audit.actor(request));
    }

    private static void refuse(RuntimeException why, AuditNote note, RedirectAttributes next) {
        note.refused("not changed");
        next.addFlashAttribute("refusal", why.getMessage());
    }
}
