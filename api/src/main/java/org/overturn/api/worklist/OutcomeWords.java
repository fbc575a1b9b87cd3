package org.overturn.api.worklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.core.worklist.Missed;
import org.overturn.core.worklist.WorkOutcome;

/** What came of a change, in words. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** {@code 3 denials put off. 1 was changed by somebody else meanwhile: look at it again.} */
    public static String of(WorkOutcome outcome, String done) {
        String changed = count(outcome.changed().size()) + " " + done + ".";
        return outcome.missed().isEmpty() ? changed : changed + " " + missed(outcome.missed());
    }

    private static String missed(List<Missed> missed) {
        Map<Missed.Cause, Long> causes =
                missed.stream()
                        .collect(Collectors.groupingBy(Missed::cause, Collectors.counting()));
        return causes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(cause -> cause.getValue() + " not: " + words(cause.getKey()))
                .collect(Collectors.joining(" "));
    }

    /** Why a denial was not changed. */
    public static String words(Missed.Cause cause) {
        return switch (cause) {
            case UNKNOWN -> "there is no such denial.";
            case CHANGED_MEANWHILE -> "it was changed meanwhile; look at it again.";
            case CLOSED -> "it is settled, nothing is left to do.";
            case APPEALED -> "an appeal is open for it.";
            case SECOND_PERSON ->
                    "giving up so much takes a second person, who finds it on My day.";
        };
    }

    private static String count(int denials) {
        return denials + (denials == 1 ? " denial" : " denials");
    }
}
