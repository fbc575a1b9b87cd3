package org.overturn.api.appeal;

import java.time.Instant;
import org.overturn.core.evidence.link.PageAnswer;

/**
 * What somebody said of pages.
 *
 * @param about WHOSE (they are this patient's), DATES (they go out though far from the dates of
 *     service) or SENSITIVE (they go out though they seem so)
 * @param document empty for the letter
 * @param pages such as {@code 3, 5-7}; empty for the letter
 */
record PageAnswerView(
        String about, String document, String pages, String reason, String by, Instant at) {

    static PageAnswerView of(PageAnswer said) {
        return new PageAnswerView(
                said.about().name(),
                said.documentId().map(id -> Long.toString(id)).orElse(""),
                said.pages(),
                said.reason(),
                said.by(),
                said.at());
    }

    /** Without the reason: a person typed it. */
    @Override
    public String toString() {
        return "PageAnswerView[" + about + "]";
    }
}
