package org.overturn.api.day;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.api.day.MyDay.Day;
import org.overturn.api.letter.WaitingLetters.Waiting;
import org.overturn.api.night.NightState;
import org.overturn.core.appeal.DueAppeal;
import org.overturn.core.appeal.DueCounts;
import org.overturn.core.letter.necessity.NecessityLetter;

/**
 * A user's day in JSON.
 *
 * @param scope why there is nothing, where nothing on file is the user's to see; else empty
 * @param due the most urgent first
 * @param blocked of which something is missing, the most urgent first
 * @param decided by payers in the last week, the newest first
 * @param reminders of what is the user's, given in the last three days; the nearest first
 * @param letters of medical necessity that wait for the user as their provider
 * @param waiting what waits for the user's review, approval or signature
 * @param nightRunning whether a night run is at work now
 * @param nightEnding how the last run ended, where that was not well; else empty
 * @param night none for who sees a part of the office, and before the first night
 */
record DayView(
        String date,
        String scope,
        DayFigures figures,
        List<DueView> due,
        List<DueView> blocked,
        List<DueView> decided,
        List<ReminderView> reminders,
        List<WaitingLetterView> letters,
        List<TaskView> waiting,
        boolean nightRunning,
        String nightEnding,
        @Nullable NightResultView night) {

    /**
     * Open appeals in figures.
     *
     * @param overdue whose limit has passed
     * @param dueSoon whose limit is within 14 days, today included
     * @param blocked of which something is missing
     */
    record DayFigures(int overdue, int dueSoon, int blocked, int open, String amount) {

        static DayFigures of(DueCounts counts) {
            return new DayFigures(
                    counts.overdue(),
                    counts.dueSoon(),
                    counts.blocked(),
                    counts.open(),
                    counts.amount().toString());
        }
    }

    /**
     * An open appeal.
     *
     * @param needs what a person must supply before the packet can go out
     */
    record DueView(
            String id,
            String number,
            String payer,
            String category,
            String amount,
            @Nullable String dueOn,
            String status,
            List<String> needs) {

        static DueView of(DueAppeal one) {
            return new DueView(
                    String.valueOf(one.id()),
                    one.number(),
                    one.payerName(),
                    one.category().name(),
                    one.amount().toString(),
                    one.dueOn().map(Object::toString).orElse(null),
                    one.status().name(),
                    one.needs());
        }
    }

    /**
     * Reminders of one kind, counted.
     *
     * @param what such as {@code appeals due within 7 days}
     * @param held how many of them are on hold
     */
    record ReminderView(int count, String what, int held) {

        static ReminderView of(ReminderLine line) {
            return new ReminderView(line.count(), line.words(), line.held());
        }
    }

    /**
     * A letter of medical necessity.
     *
     * @param patient empty while nobody is named
     */
    record WaitingLetterView(
            String id, String number, String patient, String stage, @Nullable String dueOn) {

        static WaitingLetterView of(NecessityLetter letter) {
            return new WaitingLetterView(
                    String.valueOf(letter.id()),
                    letter.number(),
                    letter.patientName(),
                    letter.stage().name(),
                    letter.dueOn().map(Object::toString).orElse(null));
        }

        /** The number only: the rest is patient data. */
        @Override
        public String toString() {
            return "WaitingLetterView[" + number + "]";
        }
    }

    /**
     * Something to be done.
     *
     * @param toDo what
     * @param path where it is shown
     */
    record TaskView(String title, String toDo, String path) {

        /** What has a page has the same path in REST. */
        static TaskView of(Waiting one) {
            return new TaskView(one.title(), one.what(), "/api/v1" + one.path());
        }
    }

    static DayView of(Day day) {
        return new DayView(
                day.today().toString(),
                day.scope(),
                DayFigures.of(day.counts()),
                day.urgent().stream().map(DueView::of).toList(),
                day.blocked().stream().map(DueView::of).toList(),
                day.decided().stream().map(DueView::of).toList(),
                day.reminders().stream().map(ReminderView::of).toList(),
                day.letters().stream().map(WaitingLetterView::of).toList(),
                day.waiting().stream().map(TaskView::of).toList(),
                day.state() instanceof NightState.Running,
                day.state().ending(),
                day.night().map(night -> NightResultView.of(night, day.issues())).orElse(null));
    }
}
