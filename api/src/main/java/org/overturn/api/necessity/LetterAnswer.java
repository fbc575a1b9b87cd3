package org.overturn.api.necessity;

import java.util.List;
import java.util.Map;
import org.overturn.core.letter.necessity.CheckedFinding;
import org.overturn.core.letter.necessity.ContentText;
import org.overturn.core.letter.necessity.LetterApprovals;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.NecessityLetter;

/**
 * A letter with its fields and what they lack.
 *
 * @param content the fields by name, blanks left out
 */
record LetterAnswer(
        LetterItem letter,
        String accountNumber,
        Map<String, Object> content,
        List<FoundView> findings) {

    /**
     * What a letter lacks, or what can't be right.
     *
     * @param key names it where an approval lets it pass
     * @param need required or recommended; a letter with a required one can't be approved
     */
    record FoundView(
            String key,
            String need,
            String field,
            String what,
            String why,
            String where,
            boolean waived) {}

    static LetterAnswer of(
            NecessityLetter letter, LetterContent content, List<CheckedFinding> findings) {
        return new LetterAnswer(
                LetterItem.of(letter),
                letter.account().number(),
                ContentText.map(content),
                findings.stream().map(LetterAnswer::found).toList());
    }

    private static FoundView found(CheckedFinding one) {
        return new FoundView(
                LetterApprovals.key(one.finding()),
                one.finding().need().label(),
                one.finding().path(),
                one.finding().what(),
                one.finding().why(),
                one.finding().where(),
                one.waived().isPresent());
    }

    @Override
    public String toString() {
        return "LetterAnswer[" + letter.id() + "]";
    }
}
