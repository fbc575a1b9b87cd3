package org.overturn.batch.cause;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.overturn.batch.explain.Page;
import org.overturn.core.cause.CauseWords;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Projects;
import org.overturn.core.code.Codes;

/** Projects for a terminal. */
public final class CauseText {

    private final Page page;
    private final Codes codes;

    public CauseText(Page page, Codes codes) {
        this.page = page;
        this.codes = codes;
    }

    /**
     * Prints some of them.
     *
     * @param wanted how many there are of the kind that was asked for
     */
    public void print(Projects.Overview overview, List<Project> shown, int wanted) {
        if (overview.projects().isEmpty()) {
            page.words(
                    0,
                    "No causes yet: it takes four denials that share payer and codes. Each night"
                            + " run looks anew.");
            page.flush();
            return;
        }
        int first = overview.mostTelling();
        page.strong(() ->
                page.words(
                        0,
                        String.format(
                                Locale.US,
                                "%s of %,d %s %d%% of %s denied in thirteen months",
                                first == 1 ? "One cause" : first + " causes",
                                overview.projects().size(),
                                first == 1 ? "explains" : "explain",
                                overview.percent(first),
                                overview.refused().toDollars())));
        page.blank();
        shown.forEach(this::project);
        if (shown.isEmpty()) {
            page.words(0, "None of the kind that was asked for.");
        } else if (wanted > shown.size()) {
            page.words(0, "and " + (wanted - shown.size()) + " more: --all");
        }
        page.flush();
    }

    private void project(Project project) {
        page.strong(() ->
                page.row(
                        0,
                        project.payer() + ": " + CauseWords.codes(project.cause()),
                        List.of(project.amount().toDollars())));
        page.labelled(
                2, "Means", codes.carcLabel(project.cause().reason().carc()) + remark(project));
        page.labelled(
                2,
                "Denials",
                String.format(
                        Locale.US,
                        "%,d from %s to %s, %s; %,d open (%s), %s recovered",
                        project.denials(),
                        project.firstOn(),
                        project.lastOn(),
                        project.cause().trend().label(),
                        project.openDenials(),
                        project.open().toDollars(),
                        project.recovered().toDollars()));
        page.labelled(2, "Since", CauseWords.since(project.cause(), LocalDate::toString));
        page.blank();
    }

    private String remark(Project project) {
        String remark = project.cause().reason().rarc();
        return remark.isEmpty() ? "" : "; " + codes.rarcLabel(remark);
    }
}
