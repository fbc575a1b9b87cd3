package org.overturn.api.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.denial.Route;
import org.overturn.core.worklist.Editor;
import org.overturn.core.worklist.RefusedQuery;
import org.overturn.core.worklist.Seen;
import org.overturn.core.worklist.WorkChange;
import org.overturn.core.worklist.WorkOutcome;
import org.overturn.core.worklist.Worklist;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is changed on denials from the worklist, or from the page of one; each can be undone.
 * Afterwards one is where one was.
 */
@Controller
@RequestMapping("/worklist")
class WorkPages {

    private static final String OBJECT = "denials";

    private final Worklist worklist;
    private final WorkSession session;

    WorkPages(Worklist worklist, WorkSession session) {
        this.worklist = worklist;
        this.session = session;
    }

    /** What every change comes with. */
    record Call(@Nullable List<String> item, @Nullable String owner, @Nullable String denial) {

        List<Seen> seen() {
            return new Selection(item == null ? List.of() : item).seen();
        }
    }

    @PostMapping("/assign")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String assign(Call call, Who who, AuditNote note, RedirectAttributes flash) {
        String owner = call.owner() == null ? "" : call.owner();
        Optional<Long> user =
                owner.equals("me")
                        ? who.id()
                        : Optional.of(owner)
                                .filter(text -> text.matches("\\d{1,18}"))
                                .map(Long::parseLong);
        return make(
                call,
                new Todo(
                        () -> new WorkChange.Assign(user),
                        user.isPresent() ? "assigned" : "given to nobody"),
                Editor.of(who),
                new Said(note, flash));
    }

    @PostMapping("/hold")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String hold(
            Call call,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String holdReason,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        return make(
                call,
                new Todo(() -> putOff(until, holdReason), "put off"),
                Editor.of(who),
                new Said(note, flash));
    }

    private static WorkChange putOff(@Nullable LocalDate until, String reason) {
        return new WorkChange.PutOff(
                Optional.ofNullable(until)
                        .orElseThrow(() ->
                                new IllegalArgumentException("Say until which day it is put off.")),
                reason);
    }

    @PostMapping("/release")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String release(Call call, Who who, AuditNote note, RedirectAttributes flash) {
        return make(
                call,
                new Todo(WorkChange.Release::new, "taken up again"),
                Editor.of(who),
                new Said(note, flash));
    }

    @PostMapping("/route")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String route(
            Call call,
            @RequestParam Route to,
            @RequestParam(defaultValue = "") String routeReason,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        return make(
                call,
                new Todo(() -> new WorkChange.SendTo(to, routeReason), "sent to: " + to.label()),
                Editor.of(who),
                new Said(note, flash));
    }

    @PostMapping("/undo")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String undo(Call call, Who who, AuditNote note, RedirectAttributes flash) {
        Optional<WorkUndo> last = session.takeUndo();
        if (last.isPresent()) {
            WorkOutcome outcome =
                    worklist.undo(last.get().changed(), last.get().change(), Editor.of(who));
            DenialNotes.done(note, outcome);
            note.because("undo");
            flash.addFlashAttribute("done", OutcomeWords.of(outcome, "as before"));
        }
        return back(call);
    }

    /** What is to be done and how it is called once it is. */
    private record Todo(Supplier<WorkChange> change, String done) {}

    /** Where it is told what came of it. */
    private record Said(AuditNote note, RedirectAttributes flash) {

        void failed(String why) {
            note.refused("not changed");
            flash.addFlashAttribute("failed", why);
        }
    }

    private String make(Call call, Todo todo, Editor editor, Said said) {
        List<Seen> seen = call.seen();
        said.note().about(ids(seen));
        if (seen.isEmpty()) {
            said.failed("Choose at least one denial first.");
            return back(call);
        }
        DenialNotes.wanted(said.note(), worklist.listPatients(seen, editor.access()));
        try {
            WorkChange change = todo.change().get();
            WorkOutcome outcome = worklist.change(seen, change, editor);
            DenialNotes.done(said.note(), outcome);
            session.remember(change, outcome);
            if (outcome.changed().isEmpty()) {
                said.failed(OutcomeWords.of(outcome, todo.done()));
            } else {
                said.flash().addFlashAttribute("done", OutcomeWords.of(outcome, todo.done()));
            }
        } catch (RefusedQuery | IllegalArgumentException e) {
            said.failed(String.valueOf(e.getMessage()));
        }
        return back(call);
    }

    private static String ids(List<Seen> seen) {
        return seen.size() == 1 ? String.valueOf(seen.getFirst().id()) : seen.size() + " denials";
    }

    private String back(Call call) {
        String denial = call.denial() == null ? "" : call.denial();
        return denial.matches("\\d{1,19}")
                ? "redirect:/denials/" + denial
                : "redirect:" + WorklistPages.path(session.place());
    }
}
