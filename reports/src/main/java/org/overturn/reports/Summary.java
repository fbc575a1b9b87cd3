package org.overturn.reports;

import static org.overturn.reports.Section.line;
import static org.overturn.reports.Value.NOTHING;
import static org.overturn.reports.Value.count;
import static org.overturn.reports.Value.dollars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.overturn.core.denial.Route;
import org.overturn.reports.Figures.Tally;

/** The blocks of the summary: what arrived, was denied, is to be done, appealed and due. */
final class Summary {

    static final String CLAIMS = "Claims decided for the first time";
    static final String OPEN_APPEALS = "Open appeals";
    static final String OPEN_DENIALS = "Open denials without an appeal";
    static final String OVERDUE = "Overdue";
    static final String SOON = "Due within " + DeadlineColours.SOON + " days";
    static final String NEW_DENIALS = "Denials, each dollar once";
    static final String RECOVERED = "Recovered on these denials so far";
    static final String NEEDS_PERSON = "Appeals that need a person";

    private static final List<String> NUMBER_AND_DOLLARS = List.of("Number", "Dollars", "");

    private final Figures figures;

    Summary(Figures figures) {
        this.figures = figures;
    }

    List<Section> sections() {
        return List.of(
                arrived(),
                denied(),
                new SummaryRates(figures).section(),
                toDo(),
                appealed(),
                due(),
                person(),
                new SummaryProof(figures).ledger(),
                new SummaryProof(figures).payments());
    }

    private Section arrived() {
        Arrivals arrivals = figures.arrivals();
        LedgerTotals ledger = figures.ledger();
        return new Section(
                "What arrived",
                IssuesSheet.NAME,
                NUMBER_AND_DOLLARS,
                List.of(
                        line(
                                "Files received",
                                count(arrivals.allFiles()),
                                NOTHING,
                                "By the day they came"),
                        line(
                                "of which refused",
                                count(arrivals.files().getOrDefault("REFUSED", 0L)),
                                NOTHING,
                                "Could not be read: see Issues"),
                        line(
                                "Remittances posted",
                                count(arrivals.posted()),
                                dollars(arrivals.payments()),
                                "Dollars: what the payers say they paid"),
                        line(
                                "Remittances not posted",
                                count(arrivals.notPosted()),
                                NOTHING,
                                "Seen before, held, set aside or a test"),
                        line(
                                "Claim decisions posted",
                                count(ledger.adjudications()),
                                dollars(ledger.charge()),
                                "Dollars: charges, reversals deducted"),
                        line(
                                CLAIMS,
                                count(figures.claims(ClaimTally::claims)),
                                dollars(figures.dollars(ClaimTally::charge)),
                                "Dollars: charges; base of the rates")));
    }

    private Section denied() {
        List<Section.Line> lines = new ArrayList<>();
        lines.add(tally(NEW_DENIALS, figures.denials(DenialTally::isCounted), "Sheet Reasons"));
        lines.add(
                tally(
                        "of which take-backs of paid claims",
                        figures.denials(d -> d.isCounted() && d.kind().equals("TAKEBACK")),
                        ""));
        lines.add(
                tally(
                        "Denied again (apart)",
                        figures.denials(d -> !d.isTrueDuplicate() && !d.isCounted()),
                        "The dollars were counted before"));
        lines.add(
                tally(
                        "True duplicates (apart)",
                        figures.denials(DenialTally::isTrueDuplicate),
                        "The same service was paid"));
        lines.add(
                line(
                        "Suspect: whole charge called contractual",
                        NOTHING,
                        dollars(figures.ledger().suspect()),
                        "No denials; look at these claims"));
        lines.add(line(RECOVERED, NOTHING, dollars(figures.recovered()), "Whenever it came"));
        return new Section("What was denied", DenialsSheet.NAME, NUMBER_AND_DOLLARS, lines);
    }

    private Section toDo() {
        List<Section.Line> lines = new ArrayList<>();
        for (Route route : Route.values()) {
            Tally open =
                    figures.denials(
                            d -> d.status().equals("OPEN") && d.route().equals(route.name()));
            if (open.count() > 0) {
                lines.add(tally(route.label(), open, ""));
            }
        }
        lines.add(
                tally(
                        "Open denials",
                        figures.denials(d -> d.status().equals("OPEN")),
                        "No appeal yet, not decided"));
        return new Section(
                "What is to be done about open denials",
                DenialsSheet.NAME,
                NUMBER_AND_DOLLARS,
                lines);
    }

    private Section appealed() {
        List<Section.Line> lines = new ArrayList<>();
        lines.add(
                line(
                        "Opened",
                        count(appeals(figures.appealsOpened())),
                        dollars(Figures.sum(figures.appealsOpened(), AppealTally::amount)),
                        "By the day opened"));
        for (String status : List.of("WON", "PARTLY_WON", "LOST", "TAKEN_BACK")) {
            List<AppealTally> decided =
                    figures.appealsDecided().stream()
                            .filter(appeal -> appeal.status().equals(status))
                            .toList();
            lines.add(
                    line(
                            Wording.of(status),
                            count(appeals(decided)),
                            dollars(Figures.sum(decided, AppealTally::amount)),
                            "By the day of the decision; dollars appealed"));
        }
        lines.add(
                line(
                        "Recovered on decided appeals",
                        NOTHING,
                        dollars(Figures.sum(figures.appealsDecided(), AppealTally::recovered)),
                        ""));
        return new Section("What was appealed", DeadlinesSheet.NAME, NUMBER_AND_DOLLARS, lines);
    }

    private static long appeals(List<AppealTally> tallies) {
        return tallies.stream().mapToLong(AppealTally::count).sum();
    }

    private Section due() {
        LocalDate asOf = figures.period().asOf();
        return new Section(
                "What is due as of " + figures.period().asOfInWords(),
                DeadlinesSheet.NAME,
                NUMBER_AND_DOLLARS,
                List.of(
                        due(
                                OVERDUE,
                                key -> key.isDue(asOf, Long.MIN_VALUE, -1),
                                "; from any period"),
                        due(SOON, key -> key.isDue(asOf, 0, DeadlineColours.SOON), ""),
                        due(
                                "Later",
                                key -> key.isDue(asOf, DeadlineColours.SOON + 1, Long.MAX_VALUE),
                                ""),
                        due("Without a date", key -> key.dueOn().isEmpty(), "; no rule fits"),
                        tally(OPEN_APPEALS, figures.deadlines(DeadlineKey::appeal), "Of all these"),
                        tally(
                                OPEN_DENIALS,
                                figures.deadlines(key -> !key.appeal()),
                                "Of all these")));
    }

    /** Appeals and denials have limits of different kinds, so each line says how many are which. */
    private Section.Line due(String label, Predicate<DeadlineKey> condition, String note) {
        Tally all = figures.deadlines(condition);
        long appeals = figures.deadlines(condition.and(DeadlineKey::appeal)).count();
        return tally(
                label,
                all,
                counted(appeals, "appeal")
                        + ", "
                        + counted(all.count() - appeals, "denial")
                        + note);
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private Section person() {
        return new Section(
                "What needs a person",
                IssuesSheet.NAME,
                NUMBER_AND_DOLLARS,
                List.of(
                        tally(
                                NEEDS_PERSON,
                                figures.deadlines(key -> key.status().equals("NEEDS_PERSON")),
                                "Facts are missing in the letter"),
                        line(
                                "Claims to review",
                                count(figures.ledger().needsReview()),
                                NOTHING,
                                "Out of balance, odd or unknown codes"),
                        line(
                                "Remittances held",
                                count(figures.arrivals().remittances().getOrDefault("HELD", 0L)),
                                NOTHING,
                                "Two versions differ: ask the payer"),
                        line("Issues: errors", count(issues("ERROR")), NOTHING, "By the day found"),
                        line("Issues: warnings", count(issues("WARNING")), NOTHING, "")));
    }

    private long issues(String severity) {
        return figures.issues().getOrDefault(severity, 0L);
    }

    private static Section.Line tally(String label, Tally tally, String note) {
        return line(label, count(tally.count()), dollars(tally.amount()), note);
    }
}
