package org.overturn.api.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.overturn.batch.night.RecordedRun;
import org.overturn.batch.night.RecordedStep;
import org.overturn.batch.night.RunState;

/** What people read of a run, in English. */
final class RunWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
    private static final String GO_ON = "what was done stays done. Start it again to go on.";

    /** What a step does, and what it counts; empty for what counts nothing. */
    private record Step(String title, String counts) {}

    private static final Map<String, Step> STEPS =
            Map.ofEntries(
                    Map.entry("receiveDocuments", new Step("Take in documents", "document")),
                    Map.entry("applyDecisions", new Step("Apply decisions", "decision")),
                    Map.entry("receiveRemittances", new Step("Read files", "file")),
                    Map.entry("importRemittances", new Step("Store claims", "claim")),
                    Map.entry("clearInbox", new Step("Clear the inbox", "file")),
                    Map.entry("findDenials", new Step("Find denials", "denial")),
                    Map.entry("closeLoop", new Step("Decide earlier appeals", "appeal")),
                    Map.entry("findCauses", new Step("Find causes", "new cause")),
                    Map.entry("appraiseDenials", new Step("Appraise denials", "")),
                    Map.entry("linkDocuments", new Step("Link documents", "document")),
                    Map.entry("openAppeals", new Step("Open appeals", "appeal")),
                    Map.entry("assignDenials", new Step("Give denials to people", "denial")),
                    Map.entry("assemblePackets", new Step("Assemble packets", "packet")),
                    Map.entry("writeReports", new Step("Write reports", "")),
                    Map.entry("remindStaff", new Step("Remind of days to come", "reminder")),
                    Map.entry("notifyStaff", new Step("Tell the staff by e-mail", "")));

    private RunWords() {}

    /** {@code Store claims}. */
    static String title(RecordedStep step) {
        return STEPS.getOrDefault(step.name(), new Step(step.name(), "")).title();
    }

    /** {@code claim}; empty for a step that counts nothing. */
    static String counts(RecordedStep step) {
        return STEPS.getOrDefault(step.name(), new Step(step.name(), "")).counts();
    }

    static String of(RunState state) {
        return switch (state) {
            case RUNNING -> "under way";
            case DONE -> "done";
            case STOPPED -> "stopped";
            case FAILED -> "failed";
            case BROKEN_OFF -> "broken off";
        };
    }

    /** The class of the badge that says it. */
    static String tone(RunState state) {
        return switch (state) {
            case RUNNING, STOPPED -> "amber";
            case DONE -> "green";
            case FAILED, BROKEN_OFF -> "red";
        };
    }

    /** {@code The run was stopped by Robin at 10:42 PM; ...}, with the day unless it is today. */
    static String stopped(String by, Instant at, Clock clock) {
        LocalDate day = at.atZone(clock.getZone()).toLocalDate();
        String on = day.equals(LocalDate.now(clock)) ? "" : " on " + DAY.format(day);
        return "The run was stopped by %s at %s%s; %s"
                .formatted(by, TIME.format(at.atZone(clock.getZone())), on, GO_ON);
    }

    /** How a run that did not get through ended, and what to do; empty for others. */
    static String ending(RecordedRun run, String stoppedBy, Clock clock) {
        return switch (run.state()) {
            case RUNNING, DONE -> "";
            case STOPPED -> stopped(stoppedBy, run.endedAt().orElse(run.startedAt()), clock);
            case FAILED ->
                    run.failedStep()
                                    .map(step ->
                                            "The run failed in its step \"" + title(step) + "\"; ")
                                    .orElse("The run was ended from outside; ")
                            + GO_ON
                            + (run.failedStep().isPresent() ? " The server's log says why." : "");
            case BROKEN_OFF -> "The run was ended from outside; " + GO_ON;
        };
    }

    /**
     * {@code under 1 s}, {@code 41 s}, {@code 2 min 5 s}, {@code 1 h 12 min}; a dash while it is
     * not known.
     */
    static String took(Optional<Instant> from, Optional<Instant> until) {
        if (from.isEmpty() || until.isEmpty()) {
            return "–";
        }
        Duration took = Duration.between(from.get(), until.get());
        if (took.toHours() > 0) {
            return took.toHours() + " h " + took.toMinutesPart() + " min";
        }
        if (took.toMinutes() > 0) {
            return took.toMinutes() + " min " + took.toSecondsPart() + " s";
        }
        return took.toSeconds() > 0 ? took.toSeconds() + " s" : "under 1 s";
    }
}
