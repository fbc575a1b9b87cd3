package org.overturn.api.necessity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.letter.necessity.ContentEdit;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistQuery;
import org.overturn.core.worklist.WorklistSort;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The denial that a letter answers, whose appeal takes the letter along; or those it may answer.
 */
@Component
class AnsweredDenial {

    private static final WorklistFilter OPEN = WorklistFilter.parse(Map.of("held", "ANY"));

    private final Worklist worklist;

    AnsweredDenial(Worklist worklist) {
        this.worklist = worklist;
    }

    void addTo(Model model, NecessityLetter letter, CurrentUser me) {
        Access access = new Access(me.facilities(), me.payers());
        model.addAttribute(
                "answered",
                letter.denialId().flatMap(id -> worklist.find(id, access)).orElse(null));
        model.addAttribute(
                "answerable",
                letter.denialId().isPresent()
                        ? List.of()
                        : listOpen(letter.account().number(), access));
    }

    /**
     * What the denied claim says of patient and payer, where the fields don't say it already.
     *
     * @param denial its number; empty where the letter answers none
     */
    LetterContent prefilled(LetterContent content, String denial, CurrentUser me) {
        Access access = new Access(me.facilities(), me.payers());
        return Optional.of(denial)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> worklist.find(Long.parseLong(id), access))
                .map(item -> filled(content, item.claim()))
                .orElse(content);
    }

    private static LetterContent filled(LetterContent content, WorkItem.Claim claim) {
        String name = claim.patientFirstName() + " " + claim.patientLastName();
        Map<String, String> said =
                Map.of(
                        "patient.fullName", name.strip(),
                        "patient.memberId", claim.memberId(),
                        "payer.name", claim.payer(),
                        "payer.reference", claim.payerClaimNumber());
        LetterContent filled = content;
        for (Map.Entry<String, String> one : said.entrySet()) {
            if (ContentEdit.value(filled, one.getKey()).isEmpty()) {
                filled = ContentEdit.with(filled, one.getKey(), one.getValue());
            }
        }
        return filled;
    }

    private List<WorkItem> listOpen(String account, Access access) {
        return worklist
                .list(
                        new WorklistQuery(
                                OPEN, account, WorklistSort.STANDARD, Optional.empty(), 50),
                        access)
                .items()
                .stream()
                .filter(item -> item.claim().accountNumber().equals(account))
                .toList();
    }
}
