package org.overturn.api.necessity;

import java.util.List;
import org.overturn.api.web.PrintedPdf;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.letter.necessity.ContentText;
import org.overturn.core.letter.necessity.FieldDifference;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.LetterPapers;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Letters on paper, as they are and as they were. */
@Component
class LetterPrints {

    private final LetterDesk desk;
    private final NecessityLetters letters;
    private final LetterPapers papers;

    LetterPrints(LetterDesk desk, NecessityLetters letters, LetterPapers papers) {
        this.desk = desk;
        this.letters = letters;
        this.papers = papers;
    }

    /** The letter as it is now, as PDF. */
    ResponseEntity<Resource> print(NecessityLetter letter) {
        byte[] pdf = papers.print(letter, letters.content(letter), desk.office());
        return PrintedPdf.answer(pdf, letter.number());
    }

    /**
     * Two versions of a letter beside each other.
     *
     * @param versions all there are, the earliest first
     */
    record Compared(
            List<TextVersion> versions, int from, int to, List<FieldDifference> differences) {}

    /** From one version to another; where there is none of that number, the last two. */
    Compared compare(NecessityLetter letter, int from, int to) {
        List<TextVersion> versions = letters.listVersions(letter);
        int newest = versions.getLast().number();
        int after = to >= 1 && to <= newest ? to : newest;
        int before = from >= 1 && from <= newest ? from : Math.max(1, after - 1);
        return new Compared(
                versions,
                before,
                after,
                FieldDifference.between(content(versions, before), content(versions, after)));
    }

    private static LetterContent content(List<TextVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .map(version -> ContentText.read(version.content()))
                .findFirst()
                .orElse(LetterContent.BLANK);
    }
}
