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
 * @param draft the same letter, to be edited
 */
public record Letter(
        String template,
        String title,
        String bodyHtml,
        List<String> gaps,
        List<String> unknownFacts,
        LetterMakeup makeup,
        Draft draft) {

    /** One whose template is no file of ours or the office's. */
    public Letter(
            String template,
            String title,
            String bodyHtml,
            List<String> gaps,
            List<String> unknownFacts) {
        this(template, title, bodyHtml, gaps, unknownFacts, LetterMakeup.NONE, Draft.NONE);
    }

    /**
     * What a person goes on from who edits the letter.
     *
     * @param clinical whether a clinician signs it
     * @param html the same body, with each merged fact marked by its key
     * @param facts those that are merged, and those that could be
     * @param exhibits those it may refer to
     */
    public record Draft(
            boolean clinical,
            String html,
            List<MergedFact> facts,
            List<ExhibitReference> exhibits) {

        /** Of a letter that is not edited as a text. */
        static final Draft NONE = new Draft(false, "", List.of(), List.of());

        public Draft {
            facts = List.copyOf(facts);
            exhibits = List.copyOf(exhibits);
        }

        /** Without the body: it is patient data. */
        @Override
        public String toString() {
            return "Draft[]";
        }
    }

    public Letter {
        gaps = List.copyOf(gaps);
        unknownFacts = List.copyOf(unknownFacts);
    }

    /** The same letter with the text that people gave it. */
    public Letter printedAs(PrintedLetter edited) {
        return new Letter(
                template, title, edited.html(), edited.gaps(), unknownFacts, makeup, draft);
    }

    /** Without the body: it is patient data. */
    @Override
    public String toString() {
        return "Letter[" + template + ", " + gaps.size() + " gaps]";
    }
}
