package org.overturn.batch.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.overturn.batch.mail.StaffLetter;
import org.overturn.batch.mail.StaffLetter.Line;
import org.overturn.batch.mail.StaffLetter.Section;
import org.overturn.core.appeal.DueCounts;
import org.overturn.core.task.ReminderCount;
import org.overturn.core.task.Rung;

/** What the mails about a night say: counts, sums, days and links. */
final class MorningLetters {

    private static final String WORKLIST = "/worklist";
    private static final String APPEALS = "/appeals";

    private MorningLetters() {}

    /** The whole office's. */
    static StaffLetter digest(NightSummary night, DueCounts counts) {
        return new StaffLetter(
                "Overturn: night of " + night.date(),
                "What the night of %s brought, and what is due.".formatted(night.date()),
                List.of(due(counts), blocked(counts), arrived(night), cameBack(night)));
    }

    /** That of who sees a part of the office: nothing of the night as a whole. */
    static StaffLetter digest(LocalDate date, DueCounts counts) {
        return new StaffLetter(
                "Overturn: morning of " + date,
                "What is due of what you see.",
                List.of(due(counts), blocked(counts)));
    }

    private static Section due(DueCounts counts) {
        return new Section(
                "Due",
                List.of(
                        Line.of(counts.overdue(), "appeals overdue", APPEALS),
                        Line.of(counts.dueSoon(), "appeals due within 14 days", APPEALS),
                        Line.of(counts.open(), "appeals open", APPEALS),
                        Line.of(counts.amount().toDollars(), "appealed in them")));
    }

    private static Section blocked(DueCounts counts) {
        return new Section(
                "Blocked",
                List.of(Line.of(counts.blocked(), "appeals in which something is missing", "/")));
    }

    private static Section arrived(NightSummary night) {
        NightSummary.Remittances remittances = night.remittances();
        return new Section(
                "Arrived",
                List.of(
                        Line.of(night.files(), "files read", "/remittances"),
                        Line.of(remittances.stored(), "remittances posted", "/remittances"),
                        Line.of(
                                remittances.held() + remittances.setAside(),
                                "remittances held or set aside",
                                "/remittances"),
                        Line.of(night.claims().denied(), "claims denied", WORKLIST),
                        Line.of(night.claims().deniedCharge().toDollars(), "denied in them"),
                        Line.of(night.appeals().opened(), "appeals opened", APPEALS),
                        Line.of(night.appeals().forReview(), "of these ready for review", APPEALS),
                        Line.of(night.problems().errors(), "errors to look at", "/"),
                        Line.of(night.problems().warnings(), "warnings", "/")));
    }

    private static Section cameBack(NightSummary night) {
        return new Section(
                "Came back",
                List.of(
                        Line.of(night.appeals().decided(), "appeals decided", APPEALS),
                        Line.of(night.appeals().recovered().toDollars(), "recovered")));
    }

    /**
     * A user's reminders.
     *
     * @param others what nobody or somebody else owns, for the lead
     */
    static StaffLetter reminders(
            LocalDate date, List<ReminderCount> own, List<ReminderCount> others) {
        int all = own.stream().mapToInt(ReminderCount::count).sum();
        int raised = others.stream().mapToInt(ReminderCount::count).sum();
        return new StaffLetter(
                "Overturn: %,d reminders of %s".formatted(all + raised, date),
                "Days that come near. Each is named once at 30, 14, 7, 3 and 1 days, and when it has"
                        + " passed.",
                List.of(
                        new Section("Yours", lines(own, date, "&owner=me")),
                        new Section("For you as the lead", lines(others, date, ""))));
    }

    private static List<Line> lines(List<ReminderCount> counts, LocalDate date, String owner) {
        List<Line> lines = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            lines.addAll(0, lines(rung, counts, date, owner));
        }
        return lines;
    }

    private static List<Line> lines(
            Rung rung, List<ReminderCount> counts, LocalDate date, String owner) {
        List<Line> lines = new ArrayList<>();
        for (boolean appeals : new boolean[] {true, false}) {
            List<ReminderCount> these =
                    counts.stream()
                            .filter(one -> one.rung() == rung && one.appeals() == appeals)
                            .toList();
            int count = these.stream().mapToInt(ReminderCount::count).sum();
            int held = these.stream().mapToInt(ReminderCount::held).sum();
            if (count > 0) {
                lines.add(
                        Line.of(
                                count,
                                words(appeals, count, rung, held),
                                WORKLIST
                                        + "?dueBefore="
                                        + rung.before(date)
                                        + (held > 0 ? "&held=ANY" : "")
                                        + owner));
            }
        }
        return lines;
    }

    private static String words(boolean appeals, int count, Rung rung, int held) {
        String words = (appeals ? "appeal" : "denial") + (count == 1 ? " " : "s ") + rung.words();
        return held == 0 ? words : words + ", %,d of them on hold".formatted(held);
    }

    /** A run that did not come to its end. */
    static StaffLetter ending(long run, String how) {
        return new StaffLetter(
                "Overturn: night run %d %s".formatted(run, how),
                ("The night run %s. What was done stays done; the next run goes on where it"
                                + " stopped.")
                        .formatted(how.toLowerCase(Locale.ROOT)),
                List.of(
                        new Section(
                                "Next",
                                List.of(
                                        Line.of(
                                                "Look",
                                                "at the run, and start it again",
                                                "/night")))));
    }
}
