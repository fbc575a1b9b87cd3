package org.overturn.core.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.payer.LineOfBusiness;

/**
 * The rows of a table of rules, in their order; reading what {@link #csv} writes gives the same.
 */
public final class FilingRules {

    private static final CSVFormat READ =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<FilingRule> rules;

    private FilingRules(List<FilingRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Those that come with the program. */
    public static FilingRules standard() {
        try (InputStream in =
                Objects.requireNonNull(FilingRules.class.getResourceAsStream("appeal_rules.csv"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("appeal_rules.csv", e);
        }
    }

    /**
     * Reads a table whose first line names the columns.
     *
     * @throws RefusedRules with each mistake and its line
     */
    public static FilingRules parse(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        List<RuleProblem> problems = new ArrayList<>();
        List<FilingRule> rules = new ArrayList<>();
        try (CSVParser parser = READ.parse(new StringReader(text))) {
            List<String> missing = new ArrayList<>(RuleRow.COLUMNS);
            missing.removeAll(parser.getHeaderNames());
            if (missing.isEmpty()) {
                read(parser, rules, problems);
            } else {
                problems.add(
                        new RuleProblem(1, "columns are missing: " + String.join(", ", missing)));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problems.add(new RuleProblem(1, "not a CSV file (" + e.getMessage() + ")"));
        }
        if (problems.isEmpty() && rules.isEmpty()) {
            problems.add(new RuleProblem(1, "there is no rule in the file"));
        }
        if (!problems.isEmpty()) {
            throw new RefusedRules(problems);
        }
        return new FilingRules(rules);
    }

    private static void read(CSVParser parser, List<FilingRule> rules, List<RuleProblem> problems) {
        Set<List<String>> seen = new HashSet<>();
        long line = parser.getCurrentLineNumber() + 1;
        for (CSVRecord row : parser) {
            try {
                if (!row.isConsistent()) {
                    throw new IllegalArgumentException(
                            row.size()
                                    + " cells where the first line names "
                                    + parser.getHeaderNames().size());
                }
                FilingRule rule = new RuleRow(row).rule();
                if (!seen.add(identity(rule))) {
                    throw new IllegalArgumentException(
                            "this step of this payer is there already from the same day on");
                }
                rules.add(rule);
            } catch (IllegalArgumentException e) {
                problems.add(new RuleProblem(line, String.valueOf(e.getMessage())));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    private static List<String> identity(FilingRule rule) {
        return List.of(
                rule.lineOfBusiness(),
                rule.payer().text(),
                Integer.toString(rule.level()),
                rule.levelName(),
                rule.inForce().from().map(LocalDate::toString).orElse(""));
    }

    /** As a table that {@link #parse} reads: UTF-8, lines end with LF. */
    public String csv() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
        return Stream.concat(Stream.of(RuleRow.COLUMNS), rules.stream().map(RuleRow::cells))
                .map(cells -> format.format(cells.toArray()) + "\n")
                .collect(Collectors.joining());
    }

    public int size() {
        return rules.size();
    }

    List<FilingRule> list() {
        return rules;
    }

    /** The rule of that name that is in force on the day. */
    Optional<FilingRule> find(String line, String levelName, LocalDate on) {
        return inForce(line, on).filter(rule -> rule.levelName().equals(levelName)).findFirst();
    }

    /** The rules of a level, those that are in force on the day. */
    Stream<FilingRule> ofLevel(LineOfBusiness line, int level, LocalDate on) {
        return inForce(line.name(), on).filter(rule -> rule.level() == level);
    }

    Stream<FilingRule> inForce(String line, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.lineOfBusiness().equals(line) && rule.inForce().contains(on));
    }
}
