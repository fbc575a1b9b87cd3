package org.overturn.api.denial;

import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotNow;
import org.overturn.api.web.RefusedField;
import org.overturn.batch.show.Story;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.AccountKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a claim stands, and the chain that led there, through REST. */
@RestController
@RequestMapping("/api/v1/claims/{id}")
class ClaimHistoryController {

    private final DenialCases cases;
    private final ReversalQuestions questions;

    ClaimHistoryController(DenialCases cases, ReversalQuestions questions) {
        this.cases = cases;
        this.questions = questions;
    }

    /**
     * Whether the reversal of a question undoes the decision.
     *
     * @param question its id
     */
    record ReversalAnswer(@Nullable String question, @Nullable Boolean undoes) {}

    /** Where it stands after all remittances, over all account numbers the payer sent it under. */
    @GetMapping("/history")
    @Audited(value = AuditAction.VIEW, object = "claim")
    ClaimHistoryView history(@PathVariable String id, CurrentUser me, AuditNote note) {
        return ClaimHistoryView.of(
                get(id, me, note)
                        .history()
                        .orElseThrow(() ->
                                new NotNow(
                                        "A part of this claim's history is of a facility that you"
                                                + " don't see, or nothing of it counts any more.")));
    }

    /** Says whether a reversal undoes a decision: one of the history's questions. */
    @PostMapping("/reversals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "claim")
    void answer(
            @PathVariable String id,
            @RequestBody ReversalAnswer answer,
            CurrentUser me,
            AuditNote note) {
        Story story = get(id, me, note);
        if (answer.question() == null) {
            throw new RefusedField("question", "the id of a question of the claim's history");
        }
        if (answer.undoes() == null) {
            throw new RefusedField("undoes", "true or false");
        }
        questions.answer(story, answer.question(), answer.undoes(), me, note);
    }

    private Story get(String id, CurrentUser me, AuditNote note) {
        Story story = cases.getClaim(id, me);
        note.ofPatient(AccountKey.of(story.chapters().getFirst().decision().accountNumber()));
        return story;
    }
}
