package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.overturn.api.appeal.ContentsChanges.Ask;
import org.overturn.api.appeal.ContentsSaving.Change;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.user.Sensitivity;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which people put a packet together: order, what is left out, how large it is. */
@Controller
@RequestMapping("/appeals/{id}/contents")
class ContentsPages {

    private final AppealDesk desk;
    private final ContentsDesk contents;
    private final ContentsChanges changes;
    private final ContentsSaving saving;
    private final PageQuestions questions;
    private final PacketFit fit;
    private final PacketRebuilds rebuilds;
    private final Appeals appeals;
    private final FiledDocuments filed;
    private final AccessRules rules;
    private final RequestAudit audit;

    ContentsPages(
            AppealDesk desk,
            ContentsDesk contents,
            ContentsChanges changes,
            ContentsSaving saving,
            PageQuestions questions,
            PacketFit fit,
            PacketRebuilds rebuilds,
            Appeals appeals,
            FiledDocuments filed,
            AccessRules rules,
            RequestAudit audit) {
        this.desk = desk;
        this.contents = contents;
        this.changes = changes;
        this.saving = saving;
        this.questions = questions;
        this.fit = fit;
        this.rebuilds = rebuilds;
        this.appeals = appeals;
        this.filed = filed;
        this.rules = rules;
        this.audit = audit;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "packet")
    String show(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        AppealFile one = desk.get(id, me, note);
        model.addAttribute("one", one);
        model.addAttribute("contents", contents.show(one, me));
        model.addAttribute("questions", questions.list(one, me));
        model.addAttribute("pageAnswers", questions.listAnswers(one, me));
        model.addAttribute("packet", one.packet().orElse(null));
        model.addAttribute(
                "open", one.packet().map(packet -> desk.isOpen(packet, me)).orElse(false));
        model.addAttribute("letterOld", desk.isLetterOld(one));
        model.addAttribute("outdated", isOutdated(one));
        model.addAttribute("rebuild", rebuilds.state(one.id()));
        model.addAttribute("size", fit.size(one).orElse(null));
        model.addAttribute("channels", fit.list(one));
        model.addAttribute(
                "mayChange",
                one.appeal().status().isChangeable()
                        && rules.admit(HttpMethod.POST, "/appeals/1/contents/order", me.roles()));
        model.addAttribute("own", filed.isOwn(one.claim().accountNumber(), me));
        model.addAttribute("kinds", FiledDocuments.kinds());
        model.addAttribute("labels", Sensitivity.values());
        return "appeal/contents";
    }

    private boolean isOutdated(AppealFile one) {
        return one.appeal().status().isChangeable()
                && (one.packet().isEmpty()
                        || one.appeal().status().name().equals("OPENED")
                        || appeals.isPacketOutdated(one.id()));
    }

    /**
     * Gives the exhibits another order.
     *
     * @param exhibit keys in the order that is wanted
     * @param up key of one to be moved by one place instead; empty for none
     * @param down likewise
     */
    @PostMapping("/order")
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String order(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> exhibit,
            @RequestParam(defaultValue = "") String up,
            @RequestParam(defaultValue = "") String down,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        Supplier<Arrangement> changed =
                () -> {
                    if (!up.isEmpty()) {
                        return changes.moved(one, up, -1);
                    }
                    return down.isEmpty()
                            ? changes.ordered(one, exhibit)
                            : changes.moved(one, down, 1);
                };
        next.addFlashAttribute("moved", up.isEmpty() ? down : up);
        return save(change(one, changed, "Moved."), note, request, next);
    }

    /**
     * Leaves out a document, or pages of it.
     *
     * @param what {@code all} for the whole document, whatever pages are named
     */
    @PostMapping("/left-out")
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String leaveOut(
            @PathVariable String id,
            @RequestParam String exhibit,
            @RequestParam(defaultValue = "") String pages,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        boolean all = what.equals("all");
        Supplier<Arrangement> changed =
                () -> {
                    if (!all && pages.isBlank()) {
                        throw new ArrangementRefused("Write page numbers such as 3, 5-7.");
                    }
                    return changes.without(
                            new Ask(exhibit, all ? "" : pages, reason),
                            one,
                            me,
                            audit.actor(request));
                };
        return save(
                new Change(one, changed, "Left out. It can be put in again below."),
                note,
                request,
                next);
    }

    /** Puts in again what was left out. */
    @PostMapping("/put-in")
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String putIn(
            @PathVariable String id,
            @RequestParam String exhibit,
            @RequestParam(defaultValue = "") String pages,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        Supplier<Arrangement> changed = () -> changes.with(new Ask(exhibit, pages, ""), one, me);
        return save(change(one, changed, "It is in again."), note, request, next);
    }

    /** Whether the claim's own segments stand behind the remittance page. */
    @PostMapping("/segments")
    @Audited(value = AuditAction.CHANGE, object = "packet")
    String segments(
            @PathVariable String id,
            @RequestParam boolean wanted,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        Supplier<Arrangement> changed = () -> changes.get(one).withSegments(wanted);
        return save(change(one, changed, "Noted."), note, request, next);
    }

    private String save(
            Change change, AuditNote note, HttpServletRequest request, RedirectAttributes next) {
        saving.save(change, note, request, next);
        return "redirect:/appeals/" + change.one().id() + "/contents";
    }

    private static Change change(AppealFile one, Supplier<Arrangement> contents, String done) {
        return new Change(one, contents, done + " Build the packet to see it.");
    }
}
