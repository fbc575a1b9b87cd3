package org.overturn.api.denial;

import org.overturn.api.necessity.LetterDesk;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.worklist.WorkItem;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Letters of medical necessity on the page of the denial they answer. */
@Component
class AnsweringLetters {

    private final LetterDesk letters;
    private final AccessRules rules;

    AnsweringLetters(LetterDesk letters, AccessRules rules) {
        this.letters = letters;
        this.rules = rules;
    }

    void addTo(Model model, WorkItem denial, CurrentUser me) {
        model.addAttribute(
                "letters", letters.listAnswering(denial.id(), denial.claim().accountNumber(), me));
        model.addAttribute("mayAskForLetter", rules.admit(HttpMethod.POST, "/letters", me.roles()));
    }
}
