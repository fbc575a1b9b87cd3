package org.overturn.api.denial;

import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.batch.show.Story;
import org.overturn.core.denial.ChainTasks;
import org.overturn.core.denial.ClaimHistory;
import org.overturn.core.denial.NoSuchQuestion;
import org.springframework.stereotype.Component;

/** Answers to whether a reversal undoes a decision, within what a user may see. */
@Component
class ReversalQuestions {

    private final ChainTasks tasks;

    ReversalQuestions(ChainTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Answers one of the claim's questions.
     *
     * @throws NotFound when the claim asks nothing like that, or somebody answered it just now
     */
    void answer(Story story, String question, boolean undoes, CurrentUser me, AuditNote note) {
        ClaimHistory.Question asked =
                story.history().stream()
                        .flatMap(history -> history.questions().stream())
                        .filter(one -> String.valueOf(one.id()).equals(question))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("question", question));
        note.because(
                undoes
                        ? "The reversal undoes adjudication " + asked.originalId()
                        : "The reversal does not undo adjudication " + asked.originalId());
        try {
            tasks.answer(asked.id(), undoes, me.name());
        } catch (NoSuchQuestion e) {
            throw new NotFound("question", String.valueOf(e.id()));
        }
    }
}
