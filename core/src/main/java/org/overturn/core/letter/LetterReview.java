package org.overturn.core.letter;

import java.util.List;
import org.overturn.core.approval.BlockingFinding;

/**
 * An edited letter, as somebody looks at it.
 *
 * @param html one section of well-formed XHTML; facts and gaps are marked
 * @param page the same for the browser: each fact can be reached, and says its source
 * @param facts those that stand in the letter, in its order
 * @param gaps what is still to be filled, in the order of the letter
 * @param findings what stands in the way of the approval, gaps too
 */
public record LetterReview(
        String html,
        String page,
        List<MergedFact> facts,
        List<String> gaps,
        List<LetterFinding> findings) {

    public LetterReview {
        facts = List.copyOf(facts);
        gaps = List.copyOf(gaps);
        findings = List.copyOf(findings);
    }

    public List<BlockingFinding> blocking() {
        return findings.stream().map(LetterFinding::blocking).toList();
    }

    /** Whether its list of enclosures is not what the packet holds. */
    public boolean unlisted() {
        return findings.stream().anyMatch(LetterFinding::isOfEnclosures);
    }

    /** Without the text: it is patient data. */
    @Override
    public String toString() {
        return "LetterReview[" + findings.size() + " findings]";
    }
}
