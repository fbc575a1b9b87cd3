package org.overturn.api.document;

import java.util.List;
import java.util.Set;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.checklist.CheckedItem;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.worklist.WorkItem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a denial has to be answered with, through REST. */
@RestController
@RequestMapping("/api/v1/documents/checklist")
class EvidenceController {

    private final DocumentIntake intake;
    private final FiledDocuments filed;
    private final ClaimEvidence evidence;

    EvidenceController(DocumentIntake intake, FiledDocuments filed, ClaimEvidence evidence) {
        this.intake = intake;
        this.filed = filed;
        this.evidence = evidence;
    }

    /**
     * A piece of evidence.
     *
     * @param status THERE, MISSING, HELD (sensitive and not released) or IN_LETTER
     * @param kinds of documents, any of which will do
     * @param who can get it
     */
    record ItemView(
            String name,
            boolean required,
            String status,
            List<String> kinds,
            String who,
            String why) {

        static ItemView of(CheckedItem item) {
            return new ItemView(
                    item.name(),
                    item.isRequired(),
                    item.status().name(),
                    item.item().kinds().stream().map(DocumentKind::slug).toList(),
                    item.item().who().name(),
                    item.item().why());
        }
    }

    /** What is required and what is useful, what is there and who can get the rest. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "documents")
    List<ItemView> check(@RequestParam String denial, CurrentUser me, AuditNote note) {
        WorkItem item = intake.getOwn(denial, me);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        List<FiledDocument> onFile = filed.listForClaim(item.claim().accountNumber(), me);
        return evidence
                .check(item.claim().adjudicationId(), item.category(), onFile, Set.of())
                .stream()
                .map(ItemView::of)
                .toList();
    }
}
