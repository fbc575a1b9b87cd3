package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.evidence.intake.Ocr;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.worklist.WorkItem;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a denial's claim, and each of them. */
@Controller
class DocumentPages {

    private final DocumentIntake intake;
    private final FiledDocuments filed;
    private final DocumentAnswers answers;
    private final DocumentLabels labels;
    private final ClaimEvidence evidence;
    private final AlikeDocuments alike;
    private final PatientDoubts doubts;
    private final AccessRules rules;
    private final RequestAudit audit;
    private final Ocr ocr;

    DocumentPages(
            DocumentIntake intake,
            FiledDocuments filed,
            DocumentAnswers answers,
            DocumentLabels labels,
            ClaimEvidence evidence,
            AlikeDocuments alike,
            PatientDoubts doubts,
            AccessRules rules,
            RequestAudit audit,
            Ocr ocr) {
        this.intake = intake;
        this.filed = filed;
        this.answers = answers;
        this.labels = labels;
        this.evidence = evidence;
        this.alike = alike;
        this.doubts = doubts;
        this.rules = rules;
        this.audit = audit;
        this.ocr = ocr;
    }

    @GetMapping("/denials/{id}/documents")
    @Audited(value = AuditAction.VIEW, object = "documents")
    String list(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        WorkItem item = intake.getDenial(id, me);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        model.addAttribute("one", item);
        List<FiledDocument> onFile = filed.listForClaim(item.claim().accountNumber(), me);
        model.addAttribute("documents", onFile);
        model.addAttribute("alike", alike.among(onFile));
        model.addAttribute("strangers", doubts.list(item.claim().accountNumber(), onFile));
        model.addAttribute("guesses", intake.guessKinds(onFile));
        evidence.addTo(model, item, onFile);
        model.addAttribute("sources", filed.countPageSources(onFile));
        model.addAttribute("ocr", ocr.isOn());
        model.addAttribute("kinds", FiledDocuments.kinds());
        model.addAttribute("labels", Sensitivity.values());
        boolean own = filed.isOwn(item.claim().accountNumber(), me);
        model.addAttribute("own", own);
        model.addAttribute(
                "mayAdd", own && rules.admit(HttpMethod.POST, "/denials/1/documents", me.roles()));
        return "document/list";
    }

    /** Takes a document in; shows the page again from which it was sent. */
    @PostMapping("/denials/{id}/documents")
    @Audited(value = AuditAction.IMPORT, object = "document")
    String upload(
            @PathVariable String id,
            HandedIn handed,
            @RequestParam(defaultValue = "") String appeal,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next)
            throws IOException {
        WorkItem item = intake.getOwn(id, me);
        try {
            Receipt.Received received =
                    intake.receive(
                            handed, item.claim().accountNumber(), audit.actor(request), note);
            next.addFlashAttribute("done", said(received, me));
        } catch (UnusableEntry e) {
            note.refused("can't be an exhibit");
            next.addFlashAttribute("refusal", e.getMessage());
        }
        return appeal.matches("\\d{1,18}(/contents)?")
                ? "redirect:/appeals/" + appeal
                : "redirect:/denials/" + item.id() + "/documents";
    }

    /** What a person should know of what was taken in. */
    private String said(Receipt.Received received, CurrentUser me) {
        FiledDocument one = filed.get(Long.toString(received.document().id()), me);
        if (!received.isNew()) {
            return "This document was on file already as \"%s\"; nothing has changed."
                    .formatted(one.title());
        }
        List<String> words = new ArrayList<>(List.of("The document is on file."));
        doubts.find(one, me).map(DocumentPages::said).ifPresent(words::add);
        received.notes().stream()
                .filter(note -> note.code() != IssueCode.DOCUMENT_NEARLY_SAME)
                .map(Issue::message)
                .forEach(words::add);
        alike.listBeside(one.document(), me).stream()
                .findFirst()
                .map(DocumentPages::said)
                .ifPresent(words::add);
        intake.guessKind(one)
                .map(kind -> "By its text it is: " + kind.label() + ". Look closer to say so.")
                .ifPresent(words::add);
        return String.join(" ", words);
    }

    private static String said(PatientDoubtView doubt) {
        return "It seems to be another patient's: %s. It goes into no packet until you say why it belongs here, or unlink it (Look closer)."
                .formatted(String.join("; ", doubt.reasons()));
    }

    private static String said(Alike other) {
        return "It is %d %% like \"%s\", which is there already: compare both, and unlink one if they are the same."
                .formatted(other.percent(), other.filed().title());
    }

    @GetMapping("/documents/{id}")
    @Audited(value = AuditAction.VIEW, object = "document")
    ResponseEntity<Resource> show(@PathVariable String id, CurrentUser me, AuditNote note) {
        return answers.shown(filed.open(id, me, note).document());
    }

    @GetMapping("/documents/{id}/download")
    @Audited(value = AuditAction.DOWNLOAD, object = "document")
    ResponseEntity<Resource> download(@PathVariable String id, CurrentUser me, AuditNote note) {
        return answers.downloaded(filed.open(id, me, note).document());
    }

    /** Says whether a document is sensitive; of one that is, only who may open it says so. */
    @PostMapping("/documents/{id}/label")
    @Audited(value = AuditAction.CHANGE, object = "document")
    String label(
            @PathVariable String id,
            @RequestParam Sensitivity label,
            @RequestParam(defaultValue = "") String denial,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        FiledDocument found = filed.open(id, me, note);
        labels.label(audit.actor(request), found.document(), label);
        next.addFlashAttribute("done", "Marked as: " + label.label() + ".");
        return denial.matches("\\d{1,18}")
                ? "redirect:/denials/" + denial + "/documents"
                : "redirect:/documents/" + found.id() + "/look";
    }
}
