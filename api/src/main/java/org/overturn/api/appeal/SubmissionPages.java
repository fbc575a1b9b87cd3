package org.overturn.api.appeal;

import java.util.Arrays;
import java.util.Locale;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.NotNow;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.submission.SubmissionChannel;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an appeal's packet is handed over to be sent, and what became of it. */
@Controller
@RequestMapping("/appeals/{id}/submissions")
class SubmissionPages {

    private final SubmissionDesk desk;
    private final AccessRules rules;

    SubmissionPages(SubmissionDesk desk, AccessRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "packet")
    String show(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        AppealFile one = desk.get(id, me, note);
        model.addAttribute("one", one);
        model.addAttribute("choices", desk.listChoices(one));
        model.addAttribute("submissions", desk.list(one));
        model.addAttribute(
                "maySend", rules.admit(HttpMethod.POST, "/appeals/1/submissions", me.roles()));
        return "appeal/submissions";
    }

    /** Hands the packet over. */
    @PostMapping
    @Audited(value = AuditAction.PACKET_SEND, object = "packet")
    String queue(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String again,
            CurrentUser me,
            AuditNote note,
            Who who,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        SubmissionChannel by = choice(SubmissionChannel.values(), channel, "channel");
        return back(
                one,
                next,
                () -> desk.queue(one, by, again, new SubmissionDesk.Asking(me, note, who)));
    }

    /** Records what a person knows of a submission. */
    @PostMapping("/{number}")
    @Audited(value = AuditAction.PACKET_SEND, object = "packet")
    String record(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String deed,
            SubmissionForm form,
            CurrentUser me,
            AuditNote note,
            Who who,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        SubmissionDesk.Deed what = choice(SubmissionDesk.Deed.values(), deed, "deed");
        int which = number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
        return back(
                one,
                next,
                () ->
                        desk.record(
                                one,
                                which,
                                what,
                                form.typed(),
                                new SubmissionDesk.Asking(me, note, who)));
    }

    private static <E extends Enum<E>> E choice(E[] all, String name, String what) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotFound(what, "of that name"));
    }

    private static String back(AppealFile one, RedirectAttributes next, Runnable deed) {
        try {
            deed.run();
        } catch (NotNow e) {
            next.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/appeals/" + one.id() + "/submissions";
    }
}
