package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.x12.X12Date;

/** A filing rule as a row of a CSV file. */
final class RuleRow {

    static final List<String> COLUMNS =
            List.of(
                    "line_of_business",
                    "payer",
                    "level",
                    "level_name",
                    "filing_days",
                    "day_type",
                    "counted_from",
                    "presumed_receipt_days",
                    "decision_days",
                    "decision_days_expedited",
                    "min_amount",
                    "form",
                    "reviewer",
                    "citation",
                    "confidence",
                    "notes",
                    "track",
                    "filed_means",
                    "effective_from",
                    "effective_to",
                    "verified_by",
                    "verified_on");

    /** Lines of rules that are no line of business of a claim. */
    private static final Set<String> OTHER_LINES = Set.of("NO_SURPRISES_ACT", "STATE_OVERLAY");

    private static final int MOST = 3660;

    private final CSVRecord row;

    RuleRow(CSVRecord row) {
        this.row = row;
    }

    /**
     * The rule.
     *
     * @throws IllegalArgumentException naming the column and what to write instead
     */
    FilingRule rule() {
        return new FilingRule(
                line(),
                new PayerPattern(required("payer")),
                number("level", 9),
                atMost("level_name", required("level_name"), 80),
                number("filing_days", MOST),
                choice("day_type", CountedIn.class),
                required("counted_from"),
                number("presumed_receipt_days", 60),
                atMost("citation", text("citation"), 255),
                required("confidence"),
                new FilingRule.About(
                        text("decision_days"),
                        text("decision_days_expedited"),
                        floor(),
                        text("form"),
                        text("reviewer"),
                        text("notes")),
                tracks(),
                choice("filed_means", FiledMeans.class),
                new Period(date("effective_from"), date("effective_to")),
                new FilingRule.Verified(
                        Optional.of(text("verified_by")).filter(by -> !by.isEmpty()),
                        date("verified_on")));
    }

    /** The same row again. */
    static List<String> cells(FilingRule rule) {
        FilingRule.About about = rule.about();
        return List.of(
                rule.lineOfBusiness(),
                rule.payer().text(),
                Integer.toString(rule.level()),
                rule.levelName(),
                Integer.toString(rule.count()),
                rule.unit().name().toLowerCase(Locale.ROOT),
                rule.countedFrom(),
                Integer.toString(rule.presumedReceiptDays()),
                about.decisionDays(),
                about.expedited(),
                about.floor(),
                about.form(),
                about.reviewer(),
                rule.citation(),
                rule.trust(),
                about.notes(),
                rule.tracks().stream().sorted().map(Track::name).collect(Collectors.joining(" ")),
                rule.filed().name(),
                text(rule.inForce().from()),
                text(rule.inForce().to()),
                rule.verified().by().orElse(""),
                text(rule.verified().on()));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private String line() {
        String line = required("line_of_business");
        boolean known =
                OTHER_LINES.contains(line)
                        || Arrays.stream(LineOfBusiness.values())
                                .anyMatch(one -> one.name().equals(line));
        if (!known) {
            throw wrong("line_of_business", "a line of business such as MEDICARE_FFS");
        }
        return line;
    }

    private String floor() {
        String floor = text("min_amount");
        AmountFloor.parse(floor);
        return floor;
    }

    private Set<Track> tracks() {
        Set<Track> tracks = EnumSet.noneOf(Track.class);
        Stream.of(text("track").split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> one("track", name, Track.class))
                .forEach(tracks::add);
        return tracks;
    }

    private <E extends Enum<E>> E choice(String column, Class<E> type) {
        return one(column, required(column).toUpperCase(Locale.ROOT), type);
    }

    private <E extends Enum<E>> E one(String column, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> wrong(column, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private int number(String column, int most) {
        String text = required(column);
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > most) {
            throw wrong(column, "a whole number from 0 to " + most);
        }
        return Integer.parseInt(text);
    }

    private Optional<LocalDate> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                X12Date.find(text.replace("-", ""))
                        .filter(day -> day.toString().equals(text))
                        .orElseThrow(() -> wrong(column, "a date such as 2026-11-23, or nothing")));
    }

    private String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return text;
    }

    private String atMost(String column, String text, int most) {
        if (text.length() > most) {
            throw wrong(column, "at most " + most + " characters");
        }
        return text;
    }

    private String text(String column) {
        return row.get(column).strip();
    }

    private IllegalArgumentException wrong(String column, String remedy) {
        return new IllegalArgumentException(
                "%s is \"%s\"; write %s".formatted(column, text(column), remedy));
    }
}
