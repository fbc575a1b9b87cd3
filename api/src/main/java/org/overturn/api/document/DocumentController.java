package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.worklist.WorkItem;
import org.springframework.core.io.Resource;
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

/** Documents through REST. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {

    private final DocumentIntake intake;
    private final FiledDocuments filed;
    private final DocumentAnswers answers;
    private final RequestAudit audit;

    DocumentController(
            DocumentIntake intake,
            FiledDocuments filed,
            DocumentAnswers answers,
            RequestAudit audit) {
        this.intake = intake;
        this.filed = filed;
        this.answers = answers;
        this.audit = audit;
    }

    /** Those of the claim of a denial, in the order of a packet. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "documents")
    List<DocumentView> list(@RequestParam String denial, CurrentUser me, AuditNote note) {
        WorkItem item = intake.getOwn(denial, me);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        return filed.listForClaim(item.claim().accountNumber(), me).stream()
                .map(DocumentView::of)
                .toList();
    }

    /**
     * Takes a document in (multipart): its type is told from its content. The same content again
     * changes nothing, and is answered alike.
     *
     * @param kind as in file names: {@code progress-note}
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.IMPORT, object = "document")
    ResponseEntity<DocumentView> upload(
            @RequestParam String denial,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "other") String kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "NORMAL") Sensitivity sensitivity,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request)
            throws IOException {
        WorkItem item = intake.getOwn(denial, me);
        DocumentKind known =
                DocumentKind.find(kind)
                        .orElseThrow(() -> new UnusableEntry("There is no such kind of document."));
        Receipt.Received received =
                intake.receive(
                        new HandedIn(file, known, title, sensitivity),
                        item.claim().accountNumber(),
                        audit.actor(request),
                        note);
        String id = Long.toString(received.document().id());
        URI place = URI.create("/api/v1/documents/" + id);
        return ResponseEntity.created(place).body(DocumentView.of(filed.get(id, me)));
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "document")
    ResponseEntity<DocumentView> show(@PathVariable String id, CurrentUser me, AuditNote note) {
        FiledDocument found = filed.get(id, me);
        note.ofPatient(found.document().accountKey());
        return ResponseEntity.ok(DocumentView.of(found));
    }

    /** Its bytes as they were handed in. */
    @GetMapping("/{id}/content")
    @Audited(value = AuditAction.DOWNLOAD, object = "document")
    ResponseEntity<Resource> content(@PathVariable String id, CurrentUser me, AuditNote note) {
        return answers.downloaded(filed.open(id, me, note).document());
    }
}
