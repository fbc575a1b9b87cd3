package org.overturn.core.letter;

import java.util.List;

/**
 * A letter that a person can review.
 *
 * @param template name of its template, such as {@code medical-necessity}
 * @param title such as {@code Redetermination: medical necessity}; names no patient
 * @param bodyHtml a well-formed XHTML fragment, one {@code section}; see templates/README.md
 * @param gaps what a person must still supply, in plain words, in the order of the letter; empty
 *     when the letter is complete
 * @param unknownFacts keys of facts.yml that no template knows: misspelt, most likely
 * @param makeup the versions of template and arguments
 */
public record Letter(
        String template,
        String title,
        String bodyHtml,
        List<String> gaps,
        List<String> unknownFacts,
        LetterMakeup makeup) {

    /** One whose template is no file of ours or the office's. */
    public Letter(
            String template,
            String title,
            String bodyHtml,
            List<String> gaps,
            List<String> unknownFacts) {
        this(template, title, bodyHtml, gaps, unknownFacts, LetterMakeup.NONE);
    }

    public Letter {
        gaps = List.copyOf(gaps);
        unknownFacts = List.copyOf(unknownFacts);
    }

    /** Without the body: it is patient data. */
    @Override
    public String toString() {
        return "Letter[" + template + ", " + gaps.size() + " gaps]";
    }
}
