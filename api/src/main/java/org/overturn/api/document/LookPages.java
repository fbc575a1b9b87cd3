package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NotFound;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentDetails;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.LabelProposals;
import org.overturn.core.evidence.link.DocumentLinks;
import org.overturn.core.evidence.link.DocumentMove;
import org.overturn.core.evidence.link.LinkRefused;
import org.overturn.core.evidence.link.PatientChecks;
import org.overturn.core.user.Sensitivity;
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

/** One document beside its text: whose it is, what it is, how it is protected. */
@Controller
@RequestMapping("/documents/{id}")
class LookPages {

    private static final int LONGEST_REASON = 400;

    private final FiledDocuments filed;
    private final Documents documents;
    private final DocumentDetails details;
    private final DocumentLinks links;
    private final WaitingDocuments waiting;
    private final AlikeDocuments alike;
    private final LabelProposals proposals;
    private final PatientDoubts doubts;
    private final PatientChecks checks;
    private final AccessRules rules;
    private final RequestAudit audit;

    LookPages(
            FiledDocuments filed,
            Documents documents,
            DocumentDetails details,
            DocumentLinks links,
            WaitingDocuments waiting,
            AlikeDocuments alike,
            LabelProposals proposals,
            PatientDoubts doubts,
            PatientChecks checks,
            AccessRules rules,
            RequestAudit audit) {
        this.filed = filed;
        this.documents = documents;
        this.details = details;
        this.links = links;
        this.waiting = waiting;
        this.alike = alike;
        this.proposals = proposals;
        this.doubts = doubts;
        this.checks = checks;
        this.rules = rules;
        this.audit = audit;
    }

    @GetMapping("/look")
    @Audited(value = AuditAction.VIEW, object = "document")
    String show(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        FiledDocument one = filed.open(id, me, note);
        WaitingView shown = waiting.show(one.document(), me);
        List<FiledDocument> copies = alike.listCopies(one.document(), me);
        List<DocumentMove> moves =
                links.listMoves(one.document()).stream().filter(m -> mayKnow(m, me)).toList();
        note.ofAccounts(
                Stream.of(
                                Stream.of(one.document().accountNumber()),
                                shown.listAccounts().stream(),
                                copies.stream().map(copy -> copy.document().accountNumber()),
                                moves.stream().map(DocumentMove::accountNumber))
                        .flatMap(numbers -> numbers)
                        .toList());
        model.addAttribute("one", one);
        model.addAttribute("pages", documents.listPages(one.document()));
        model.addAttribute("detail", details.get(one.document()));
        model.addAttribute("waiting", shown);
        model.addAttribute("alike", besides(one.document(), me));
        model.addAttribute("copies", copies);
        model.addAttribute("moves", moves);
        model.addAttribute("kinds", FiledDocuments.kinds());
        model.addAttribute("labels", Sensitivity.values());
        model.addAttribute("proposed", proposals.listOpen(one.document()));
        model.addAttribute("stranger", doubts.find(one, me).orElse(null));
        model.addAttribute("belongs", checks.findAnswer(one.document()).orElse(null));
        model.addAttribute(
                "mayChange", rules.admit(HttpMethod.POST, "/documents/1/link", me.roles()));
        return "document/look";
    }

    /** Of one that waits, the accounts proposed name their own. */
    private List<Alike> besides(Document one, CurrentUser me) {
        return one.isLinked()
                ? alike.listBeside(one, me)
                : waiting.findAlike(one, me).stream().toList();
    }

    private boolean mayKnow(DocumentMove move, CurrentUser me) {
        return filed.isOwn(move.accountNumber(), me);
    }

    /** Says whose a waiting document is. */
    @PostMapping("/link")
    @Audited(value = AuditAction.CHANGE, object = "document")
    String link(
            @PathVariable String id,
            @RequestParam String account,
            @RequestParam(defaultValue = "OTHER") DocumentKind kind,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Document one = filed.open(id, me, note).document();
        try {
            if (kind == DocumentKind.FACTS || !filed.isOwn(account.strip(), me)) {
                throw new NotFound("account", "");
            }
            links.link(audit.actor(request), one, account, kind);
            next.addFlashAttribute("done", "Linked. Unlink it below if that was wrong.");
        } catch (NotFound e) {
            refuse("No claim on file has this account number. Check it.", note, next);
        } catch (LinkRefused e) {
            refuse(String.valueOf(e.getMessage()), note, next);
        }
        return back(one);
    }

    private static void refuse(String why, AuditNote note, RedirectAttributes next) {
        note.refused("not moved");
        next.addFlashAttribute("refusal", why);
    }

    /** Takes a document from its account: it waits again. */
    @PostMapping("/unlink")
    @Audited(value = AuditAction.CHANGE, object = "document")
    String unlink(
            @PathVariable String id,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Document one = filed.open(id, me, note).document();
        try {
            links.unlink(audit.actor(request), one);
            next.addFlashAttribute(
                    "done", "Unlinked; it waits again. Link it again below if that was wrong.");
        } catch (LinkRefused e) {
            refuse(String.valueOf(e.getMessage()), note, next);
        }
        boolean still = documents.find(one.id()).filter(now -> filed.isOwn(now, me)).isPresent();
        return still ? back(one) : "redirect:/worklist";
    }

    /** Says that a waiting document belongs to no claim. */
    @PostMapping("/set-aside")
    @Audited(value = AuditAction.CHANGE, object = "document")
    String setAside(
            @PathVariable String id,
            @RequestParam String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Document one = filed.open(id, me, note).document();
        String why = reason.strip();
        if (one.isLinked() || why.isEmpty() || why.length() > LONGEST_REASON) {
            refuse("Say in up to 400 characters why it belongs to no claim.", note, next);
        } else {
            links.setAside(audit.actor(request), one, why);
            next.addFlashAttribute("done", "Set aside. It can be put back below.");
        }
        return back(one);
    }

    /** Puts it back into the queue. */
    @PostMapping("/take-back")
    @Audited(value = AuditAction.CHANGE, object = "document")
    String takeBack(
            @PathVariable String id,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Document one = filed.open(id, me, note).document();
        links.takeBack(audit.actor(request), one);
        next.addFlashAttribute("done", "It waits again.");
        return back(one);
    }

    /** Says what it is, of which days and by whom. */
    @PostMapping("/details")
    @Audited(value = AuditAction.CHANGE, object = "document")
    String say(
            @PathVariable String id,
            @ModelAttribute Said said,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        Document one = filed.open(id, me, note).document();
        if (said.isBackwards()) {
            refuse("The days of service end before they begin.", note, next);
        } else {
            DocumentDetail detail = said.detail();
            boolean changed =
                    details.say(audit.actor(request), one, said.kindOr(one.kind()), detail);
            if (changed) {
                next.addFlashAttribute("done", "Noted.");
            } else {
                refuse("The same content is on file under that kind already.", note, next);
            }
        }
        return back(one);
    }

    private static String back(Document one) {
        return "redirect:/documents/" + one.id() + "/look";
    }
}
