package org.overturn.api.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.overturn.api.night.NightShift;
import org.overturn.api.night.NightState;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.remittance.entry.DraftChanged;
import org.overturn.core.remittance.entry.EntryReading;
import org.overturn.core.remittance.entry.HandEntry;
import org.overturn.core.remittance.entry.SentAlready;
import org.overturn.core.remittance.entry.TypedClaim;
import org.overturn.core.remittance.entry.TypedRemittance;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Remittances > Enter a paper remittance. */
@Controller
@RequestMapping("/remittances")
class EntryPages {

    private static final String FORM = "entry/form";
    private static final String OBJECT = "remittance entry";
    private static final String AUTOSAVE = "autosave";

    private final EntryDesk desk;
    private final NightShift nights;
    private final Codes codes;

    EntryPages(EntryDesk desk, NightShift nights, Codes codes) {
        this.desk = desk;
        this.nights = nights;
        this.codes = codes;
    }

    @ModelAttribute("codes")
    Codes codes() {
        return codes;
    }

    @ModelAttribute("groups")
    Map<String, String> groups() {
        return choices(CodeList.GROUP);
    }

    @ModelAttribute("providerCodes")
    Map<String, String> providerCodes() {
        return choices(CodeList.PROVIDER_ADJUSTMENT);
    }

    /** With the code before its label. */
    private Map<String, String> choices(CodeList list) {
        Map<String, String> choices = new TreeMap<>(codes.list(list));
        choices.replaceAll((code, label) -> code + ": " + label);
        return choices;
    }

    @GetMapping("/new")
    @Unaudited(because = "an empty form, and the user's drafts by payer and check number")
    String begin(CurrentUser me, Model model) {
        List<HandEntry> drafts = desk.listDrafts(me);
        model.addAttribute("drafts", drafts);
        show(desk.newId(), TypedRemittance.BLANK, me, model);
        return FORM;
    }

    @GetMapping("/entries/{id}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable long id, CurrentUser me, AuditNote note, Model model) {
        HandEntry entry = desk.get(id, me);
        if (entry.sent().isEmpty()) {
            TypedRemittance typed = EntryDesk.typed(entry);
            note.ofAccounts(typed.claims().stream().map(TypedClaim::accountNumber).toList());
            show(id, typed, me, model);
            model.addAttribute("savedAt", entry.changedAt());
            return FORM;
        }
        HandEntry.Sent sent = entry.sent().get();
        List<RemittanceSummary> stored = desk.listStored(sent, me);
        model.addAttribute("entry", entry);
        model.addAttribute("stored", stored);
        model.addAttribute("waits", desk.waits(sent));
        model.addAttribute("running", nights.state() instanceof NightState.Running);
        model.addAttribute(
                "failed", nights.state() instanceof NightState.Failed failed ? failed.why() : "");
        return "entry/sent";
    }

    /**
     * Keeps what was typed.
     *
     * @param wish a row to add or to remove; "check" to be told what is missing
     */
    @PostMapping("/entries/{id}")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String keep(
            @PathVariable long id,
            @ModelAttribute("typed") TypedRemittance sent,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(name = "do", defaultValue = "check") String wish,
            @RequestHeader(name = "HX-Trigger", defaultValue = "") String trigger,
            CurrentUser me,
            AuditNote note,
            Model model) {
        EntryRows.Changed changed = EntryRows.change(sent, wish);
        try {
            desk.keep(id, changed.typed(), seen, me);
            model.addAttribute("savedAt", desk.get(id, me).changedAt());
        } catch (SentAlready e) {
            note.refused("sent already");
            return "redirect:/remittances/entries/" + id;
        } catch (DraftChanged e) {
            elsewhere(e, seen, note, model);
        }
        EntryReading reading = show(id, changed.typed(), me, model);
        if (wish.equals("check")) {
            model.addAttribute("errors", reading.errors());
            model.addAttribute("same", desk.listSame(reading, me));
        }
        model.addAttribute("focus", changed.focus());
        model.addAttribute("oob", trigger.equals(AUTOSAVE));
        return FORM;
    }

    /** Nothing was saved: the draft of the other window stays, and so does what is typed here. */
    private static void elsewhere(DraftChanged why, String seen, AuditNote note, Model model) {
        note.refused("saved elsewhere since");
        model.addAttribute("elsewhere", why.at());
        model.addAttribute("seen", seen);
    }

    /** Keeps what was typed as a draft of its own, beside that of another window. */
    @PostMapping("/entries/{id}/apart")
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    String keepApart(
            @PathVariable long id,
            @ModelAttribute("typed") TypedRemittance typed,
            CurrentUser me,
            AuditNote note,
            RedirectAttributes flash) {
        desk.get(id, me);
        long own = desk.keepApart(typed, me);
        note.about(String.valueOf(own));
        flash.addFlashAttribute(
                "done",
                "What you typed is kept as a draft of its own. That of the other window is as it"
                        + " was.");
        return "redirect:/remittances/entries/" + own;
    }

    /**
     * Sends it to the inbox when it is whole.
     *
     * @param again to be sent though one like it is stored
     */
    @PostMapping("/entries/{id}/send")
    @Audited(value = AuditAction.IMPORT, object = OBJECT)
    String send(
            @PathVariable long id,
            @ModelAttribute("typed") TypedRemittance typed,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(defaultValue = "") String seen,
            CurrentUser me,
            AuditNote note,
            Model model) {
        try {
            desk.keep(id, typed, seen, me);
        } catch (SentAlready e) {
            return "redirect:/remittances/entries/" + id; // the second click
        } catch (DraftChanged e) {
            elsewhere(e, seen, note, model);
            show(id, typed, me, model);
            return FORM;
        }
        EntryReading reading = show(id, typed, me, model);
        List<RemittanceSummary> same = desk.listSame(reading, me);
        model.addAttribute("errors", reading.errors());
        model.addAttribute("same", same);
        model.addAttribute("tried", true);
        model.addAttribute("savedAt", desk.get(id, me).changedAt());
        if (!reading.isWhole() || !(again || same.isEmpty())) {
            note.refused(reading.isWhole() ? "one like it is stored" : "not whole");
            return FORM;
        }
        try {
            desk.send(id, typed, me);
            return "redirect:/remittances/entries/" + id;
        } catch (SentAlready e) {
            note.refused("entered before");
            model.addAttribute("refused", e.getMessage());
            return FORM;
        }
    }

    /** Starts a run on what waits in the inbox. */
    @PostMapping("/entries/{id}/run")
    @Audited(value = AuditAction.JOB_START, object = OBJECT)
    String run(@PathVariable long id, CurrentUser me) {
        desk.get(id, me);
        nights.startToday(me.name());
        return "redirect:/remittances/entries/" + id;
    }

    @PostMapping("/entries/{id}/discard")
    @Audited(value = AuditAction.DELETE, object = OBJECT)
    String discard(@PathVariable long id, CurrentUser me, RedirectAttributes flash) {
        desk.discard(id, me);
        flash.addFlashAttribute("done", "The draft was discarded.");
        return "redirect:/remittances/new";
    }

    /** Begins a draft with what was typed for a stored remittance. */
    @PostMapping("/{id}/correct")
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    String correct(@PathVariable long id, CurrentUser me) {
        return "redirect:/remittances/entries/" + desk.begin(id, me);
    }

    private EntryReading show(long id, TypedRemittance typed, CurrentUser me, Model model) {
        EntryReading reading = desk.read(typed, me);
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("reading", reading);
        model.addAttribute("errors", reading.wrong());
        model.addAttribute("known", desk.parties(me));
        model.addAttribute("focus", "");
        return reading;
    }
}
