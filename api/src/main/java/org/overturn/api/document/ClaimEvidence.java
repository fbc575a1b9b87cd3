package org.overturn.api.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.overturn.batch.night.CaseChecklists;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.evidence.ConsentKind;
import org.overturn.core.evidence.Consents;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.LabelProposals;
import org.overturn.core.evidence.checklist.CheckedItem;
import org.overturn.core.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a claim's denial has to be answered with, and what its patient allowed. */
@Component
public class ClaimEvidence {

    private final CaseChecklists checklists;
    private final Consents consents;
    private final LabelProposals proposals;
    private final PatientDoubts doubts;
    private final Clock clock;

    ClaimEvidence(
            CaseChecklists checklists,
            Consents consents,
            LabelProposals proposals,
            PatientDoubts doubts,
            Clock clock) {
        this.checklists = checklists;
        this.consents = consents;
        this.proposals = proposals;
        this.doubts = doubts;
        this.clock = clock;
    }

    /**
     * The checklist as a user may see it.
     *
     * @param documents on file; of those he may not open nothing is told
     * @param released keys of the sensitive ones that may go into the packet; what only seems
     *     sensitive is held until somebody says whether it is
     */
    public List<CheckedItem> check(
            long adjudicationId,
            DenialCategory category,
            List<FiledDocument> documents,
            Set<Long> released) {
        Set<Long> strangers = listStrangers(documents);
        List<FiledDocument> own =
                documents.stream().filter(one -> !strangers.contains(one.id())).toList();
        Set<Long> unanswered = listUnanswered(own);
        Predicate<FiledDocument> admitted =
                one ->
                        !unanswered.contains(one.id())
                                && (!one.isSensitive() || released.contains(one.id()));
        List<Document> there = listOpen(own, admitted);
        List<Document> held = listOpen(own, admitted.negate());
        return checklists.check(adjudicationId, category, there, held);
    }

    /** Those that seem to be another patient's are evidence of nothing. */
    private Set<Long> listStrangers(List<FiledDocument> documents) {
        return documents.isEmpty()
                ? Set.of()
                : doubts.list(documents.getFirst().document().accountNumber(), documents);
    }

    private static List<Document> listOpen(
            List<FiledDocument> documents, Predicate<FiledDocument> which) {
        return documents.stream()
                .filter(FiledDocument::open)
                .filter(which)
                .map(FiledDocument::document)
                .toList();
    }

    /**
     * Keys of those that may be opened and seem sensitive, and nobody has said whether they are.
     */
    Set<Long> listUnanswered(List<FiledDocument> documents) {
        return proposals.listUnanswered(listOpen(documents, _ -> true));
    }

    void addTo(Model model, WorkItem item, List<FiledDocument> documents) {
        model.addAttribute(
                "checklist",
                check(item.claim().adjudicationId(), item.category(), documents, Set.of()));
        model.addAttribute("unanswered", listUnanswered(documents));
        model.addAttribute("consents", consents.listByAccount(item.claim().accountNumber()));
        model.addAttribute("consentKinds", ConsentKind.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "proofs",
                documents.stream()
                        .filter(one -> one.open() && isProof(one.document().kind()))
                        .toList());
    }

    private static boolean isProof(DocumentKind kind) {
        return kind == DocumentKind.CONSENT || kind == DocumentKind.REPRESENTATIVE_FORM;
    }
}
