package org.overturn.core.evidence.link;

import org.overturn.core.evidence.EvidenceOn;

/** What people said of pages, over a test's database. */
public final class AnswersOn {

    private AnswersOn() {}

    public static PageAnswers evidence(EvidenceOn evidence) {
        return new PageAnswers(
                new PageAnswerRepository(evidence.db(), evidence.ids()),
                evidence.audit(),
                evidence.clock());
    }
}
