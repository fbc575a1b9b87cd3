package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.link.DocumentLinks;
import org.overturn.core.evidence.link.LinkRefused;
import org.overturn.core.evidence.link.WaitingDocument;
import org.overturn.core.user.Sensitivity;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents without an account through REST. */
@RestController
@RequestMapping("/api/v1/documents")
class QueueController {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 400;

    private final WaitingDocuments waiting;
    private final DocumentIntake intake;
    private final FiledDocuments filed;
    private final AlikeDocuments alike;
    private final DocumentLinks links;
    private final RequestAudit audit;

    QueueController(
            WaitingDocuments waiting,
            DocumentIntake intake,
            FiledDocuments filed,
            AlikeDocuments alike,
            DocumentLinks links,
            RequestAudit audit) {
        this.waiting = waiting;
        this.intake = intake;
        this.filed = filed;
        this.alike = alike;
        this.links = links;
        this.audit = audit;
    }

    /**
     * The first hundred that wait for an account, the oldest first, with whose they may be and what
     * is like them.
     */
    @GetMapping("/queue")
    @Audited(value = AuditAction.VIEW, object = "documents")
    List<UnlinkedView> listWaiting(CurrentUser me, AuditNote note) {
        List<WaitingView> all = waiting.list(0, MOST, me);
        note.ofAccounts(all.stream().flatMap(one -> one.listAccounts().stream()).toList());
        Map<Long, Alike> twice = alike.among(all.stream().map(WaitingView::filed).toList());
        return all.stream()
                .map(one -> UnlinkedView.of(one, Optional.ofNullable(twice.get(one.id()))))
                .toList();
    }

    /** Takes a document in of which nobody says whose it is; it waits. */
    @PostMapping(path = "/queue", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.IMPORT, object = "document")
    ResponseEntity<UnlinkedView> addWaiting(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "NORMAL") Sensitivity sensitivity,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request)
            throws IOException {
        WaitingDocument taken =
                intake.receiveLoose(
                        new HandedIn(file, DocumentKind.OTHER, "", sensitivity),
                        me,
                        audit.actor(request),
                        note);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + taken.id()))
                .body(show(taken.document(), me, note));
    }

    /**
     * Links a waiting document to an account.
     *
     * @param account number as claims bear it
     * @param kind as in file names: {@code progress-note}
     */
    @PostMapping("/{id}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "document")
    void link(
            @PathVariable String id,
            @RequestParam String account,
            @RequestParam(defaultValue = "other") String kind,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        Document one = filed.open(id, me, note).document();
        DocumentKind known =
                DocumentKind.find(kind)
                        .filter(found -> found != DocumentKind.FACTS)
                        .orElseThrow(() -> new UnusableEntry("There is no such kind of document."));
        if (!filed.isOwn(account.strip(), me)) {
            throw new UnusableEntry("No claim on file has this account number. Check it.");
        }
        try {
            links.link(audit.actor(request), one, account, known);
        } catch (LinkRefused e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }

    /** Takes a document from its account; it waits again. */
    @PostMapping("/{id}/unlink")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "document")
    void unlink(
            @PathVariable String id, CurrentUser me, AuditNote note, HttpServletRequest request) {
        Document one = filed.open(id, me, note).document();
        try {
            links.unlink(audit.actor(request), one);
        } catch (LinkRefused e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }

    /** Whose a waiting document may be by now; claims may have come since. */
    @GetMapping("/{id}/proposals")
    @Audited(value = AuditAction.VIEW, object = "document")
    UnlinkedView propose(@PathVariable String id, CurrentUser me, AuditNote note) {
        return show(filed.open(id, me, note).document(), me, note);
    }

    private UnlinkedView show(Document document, CurrentUser me, AuditNote note) {
        WaitingView shown = waiting.show(document, me);
        note.ofAccounts(
                Stream.of(List.of(document.accountNumber()), shown.listAccounts())
                        .flatMap(List::stream)
                        .toList());
        return UnlinkedView.of(shown, waiting.findAlike(document, me));
    }

    /** Says that a waiting document belongs to no claim; it leaves the queue. */
    @PostMapping("/{id}/set-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "document")
    void setAside(
            @PathVariable String id,
            @RequestParam String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        Document one = waiting(id, me, note);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new UnusableEntry("Say in up to 400 characters why it belongs to no claim.");
        }
        links.setAside(audit.actor(request), one, reason);
    }

    /** Puts it back into the queue. */
    @PostMapping("/{id}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "document")
    void takeBack(
            @PathVariable String id, CurrentUser me, AuditNote note, HttpServletRequest request) {
        links.takeBack(audit.actor(request), waiting(id, me, note));
    }

    private Document waiting(String id, CurrentUser me, AuditNote note) {
        Document one = filed.open(id, me, note).document();
        if (one.isLinked()) {
            throw new UnusableEntry("It is linked to an account. Unlink it first.");
        }
        return one;
    }

    /**
     * Others of its account that hold nearly the same, the likest first; of one that waits, what
     * the accounts have to which it may belong, and what waits too.
     */
    @GetMapping("/{id}/alike")
    @Audited(value = AuditAction.VIEW, object = "document")
    List<AlikeView> listAlike(@PathVariable String id, CurrentUser me, AuditNote note) {
        return waiting.listAlike(filed.open(id, me, note).document(), me).stream()
                .map(AlikeView::of)
                .toList();
    }
}
