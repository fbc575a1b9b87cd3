package org.overturn.api.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.batch.show.AppealFacts;
import org.overturn.core.worklist.WorkItem;

/**
 * What is to be done next about a denial.
 *
 * @param action words of the one button; empty for none
 * @param path where it leads
 */
record NextStep(String sentence, String action, String path) {

    static NextStep of(WorkItem item, List<AppealFacts> appeals) {
        if (!item.status().isWorkable()) {
            return waiting("Nothing is left to do: " + Timeline.words(item.status().name()) + ".");
        }
        Optional<AppealFacts> open =
                item.appealId()
                        .flatMap(id -> appeals.stream().filter(a -> a.id() == id).findFirst());
        return open.map(NextStep::of).orElseGet(() -> byRoute(item));
    }

    private static NextStep of(AppealFacts appeal) {
        String path = "/appeals/" + appeal.id();
        return switch (appeal.status()) {
            case "FOR_REVIEW" ->
                    new NextStep(
                            "The packet of "
                                    + appeal.number()
                                    + " is complete: review it and have it signed.",
                            "Open the packet",
                            path);
            case "SENT" ->
                    new NextStep(
                            appeal.number() + " was sent: wait for the payer's decision.",
                            "Open the appeal",
                            path);
            case "NEEDS_PERSON" ->
                    new NextStep(
                            "The packet of "
                                    + appeal.number()
                                    + " lacks "
                                    + appeal.needs().size()
                                    + (appeal.needs().size() == 1 ? " thing" : " things")
                                    + ", listed under evidence.",
                            "Open the packet",
                            path);
            default ->
                    new NextStep(
                            "The packet of "
                                    + appeal.number()
                                    + " is assembled in the next night, or now if you want.",
                            "Open the appeal",
                            path);
        };
    }

    private static NextStep byRoute(WorkItem item) {
        String by = item.routeReason();
        return switch (item.route()) {
            case APPEAL, DOCUMENTS -> waiting("The next night opens an appeal. " + by);
            case CORRECTED_CLAIM -> waiting("Correct the claim and send it again. " + by);
            case OTHER_PAYER -> waiting("Bill the other payer. " + by);
            case PATIENT -> waiting("Settle it with the patient. " + by);
            case ENROLMENT_FIX ->
                    waiting("Mend the enrolment, then have it processed again. " + by);
            case WRITE_OFF -> waiting("Review whether it is to be written off. " + by);
            case WAIT -> waiting("Wait for the payer. " + by);
            case NONE -> waiting("The rules see nothing to do. " + by);
        };
    }

    private static NextStep waiting(String sentence) {
        return new NextStep(sentence, "", "");
    }
}
