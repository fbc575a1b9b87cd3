package org.overturn.core.packet;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What a person has to mend in a packet: lost exhibits, and texts the fonts can't print. */
final class PacketIssues {

    private final PacketRequest request;
    private final PrintableText printable;

    PacketIssues(PacketRequest request, PrintableText printable) {
        this.request = request;
        this.printable = printable;
    }

    List<Issue> of(List<Exhibit> exhibits) {
        List<Issue> issues = new ArrayList<>();
        if (printable.lacks(request.letterHtml()) || printable.lacks(request.letterTitle())) {
            issues.add(boxed("the letter"));
        }
        for (Exhibit exhibit : exhibits) {
            if (exhibit.body() instanceof ExhibitBody.Missing missing) {
                issues.add(missing.issue());
            }
            exhibit.copies().values().stream()
                    .flatMap(page -> page.marks().lost().stream())
                    .map(lost -> lost(exhibit, lost))
                    .forEach(issues::add);
            if (isBoxed(exhibit)) {
                issues.add(boxed(place(exhibit)));
            }
        }
        return issues.stream().map(issue -> issue.about(request.appealNumber())).toList();
    }

    private static Issue lost(Exhibit exhibit, String what) {
        return Issue.of(
                IssueCode.MARK_NOT_DRAWN, "Exhibit " + exhibit.plan().letter() + ": " + what + ".");
    }

    private boolean isBoxed(Exhibit exhibit) {
        boolean inBody = exhibit.body() instanceof ExhibitBody.Generated made && made.boxed();
        return inBody || printable.lacks(exhibit.plan().title());
    }

    private static String place(Exhibit exhibit) {
        String name = "exhibit " + exhibit.plan().letter();
        return exhibit.plan().document().isEmpty() ? "the remittance page (" + name + ")" : name;
    }

    private static Issue boxed(String place) {
        return Issue.of(
                IssueCode.CHARACTER_UNPRINTABLE,
                "The packet's fonts lack a character of "
                        + place
                        + " and print a box; write it in Latin letters.");
    }
}
