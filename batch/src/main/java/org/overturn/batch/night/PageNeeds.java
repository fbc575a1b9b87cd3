package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.link.PageFinding;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.packet.PlacedExhibit;

/**
 * What the packet lacks while nobody has said whose some of its pages are, or whether they may go
 * out, without a value.
 */
public final class PageNeeds {

    private static final String ANSWER = "Answer whether it is this patient's: ";
    private static final String LOOK = "A look at what has no text: ";
    private static final String GOES_OUT = "Decide whether it goes out: ";
    private static final String WHERE = "under \"Is every page this patient's?\"";

    private PageNeeds() {}

    static List<String> of(List<PageFinding> findings, List<PlacedExhibit> exhibits) {
        return findings.stream()
                .filter(one -> one.kind().blocks())
                .map(one -> need(one, exhibits))
                .distinct()
                .toList();
    }

    /** Whether somebody is asked whose pages are. */
    public static boolean isAsked(List<String> needs) {
        return needs.stream().anyMatch(need -> need.startsWith(ANSWER) || need.startsWith(LOOK));
    }

    private static String need(PageFinding finding, List<PlacedExhibit> exhibits) {
        String place = place(finding, exhibits);
        return switch (finding.kind()) {
            case ANOTHERS ->
                    ANSWER
                            + place
                            + ", because "
                            + finding.because()
                            + "; say why "
                            + WHERE
                            + ", or take the document out";
            case NO_TEXT -> LOOK + place + "; say " + WHERE + " that it is";
            case SENSITIVE, OUTSIDE_DATES -> // which kind it is, is protected too
                    GOES_OUT
                            + place
                            + ", because its words suggest a record under more protection; say why"
                            + " the payer needs it, or leave it out, under \"Does the payer need"
                            + " it?\"";
        };
    }

    private static String place(PageFinding finding, List<PlacedExhibit> exhibits) {
        return finding.documentId()
                .map(id -> exhibit(id, exhibits) + ", " + finding.pagesInWords())
                .orElse("the letter");
    }

    private static String exhibit(long documentId, List<PlacedExhibit> exhibits) {
        return exhibits.stream()
                .filter(one -> one.documentId().equals(Optional.of(documentId)))
                .map(one -> "Exhibit " + one.letter())
                .findFirst()
                .orElse("document " + documentId);
    }

    /** For the list of the night, which names both accounts. */
    static List<Issue> issues(AppealCase what, List<PageFinding> findings) {
        return findings.stream()
                .filter(one -> one.kind() == PageFinding.Kind.ANOTHERS)
                .map(one -> issue(what, one))
                .toList();
    }

    private static Issue issue(AppealCase what, PageFinding finding) {
        String number = what.appeal().number();
        String place =
                finding.documentId()
                        .map(id -> "Document " + id + ", " + finding.pagesInWords())
                        .orElse("The letter");
        String other =
                finding.otherAccounts().isEmpty()
                        ? ""
                        : " (account " + String.join(", ", finding.otherAccounts()) + ")";
        return Issue.of(
                        IssueCode.PAGE_OF_ANOTHER,
                        "%s, in the packet of %s, may be another patient's%s: %s."
                                .formatted(place, number, other, finding.because()))
                .about(number);
    }
}
