package org.overturn.api.denial;

import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answer to a claim's question about a reversal, from a denial's page. */
@Controller
class ReversalPages {

    private final DenialCases cases;
    private final ReversalQuestions questions;

    ReversalPages(DenialCases cases, ReversalQuestions questions) {
        this.cases = cases;
        this.questions = questions;
    }

    @PostMapping("/denials/{id}/reversals")
    @Audited(value = AuditAction.CHANGE, object = "denial")
    String answer(
            @PathVariable String id,
            @RequestParam String question,
            @RequestParam boolean undoes,
            CurrentUser me,
            AuditNote note) {
        DenialCases.DenialCase one = cases.get(id, me);
        note.ofPatient(AccountKey.of(one.item().claim().accountNumber()));
        questions.answer(one.story(), question, undoes, me, note);
        return "redirect:/denials/" + one.item().id() + "#chain";
    }
}
