package org.overturn.core.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.overturn.core.settings.InvalidSettings;

/**
 * The rules that an office's deadlines are counted by: a table, and what the office has set for
 * single payers and contracts.
 */
public final class RuleBook {

    /** The settings file that holds the office's own table, where it has one. */
    public static final String TABLE = "appeal-rules.csv";

    /** The settings file that holds what was set for single payers and contracts. */
    public static final String OVERRIDES = "appeal-rules.yml";

    private final FilingRules table;
    private final List<OfficeRule> overrides;

    private RuleBook(FilingRules table, List<OfficeRule> overrides) {
        this.table = table;
        this.overrides = List.copyOf(overrides);
    }

    /** What comes with the program. */
    public static RuleBook standard() {
        return new RuleBook(FilingRules.standard(), List.of());
    }

    /**
     * Reads the office's own; where there is no table, ours holds.
     *
     * @param csv appeal-rules.csv of the settings
     * @param yaml appeal-rules.yml of the settings
     * @throws InvalidSettings when one of them is wrong
     */
    public static RuleBook read(Path csv, Path yaml) {
        return new RuleBook(
                Files.exists(csv) ? table(csv) : FilingRules.standard(), OfficeRules.read(yaml));
    }

    private static FilingRules table(Path csv) {
        try {
            return FilingRules.parse(text(csv));
        } catch (RefusedRules refused) {
            RuleProblem first = refused.problems().getFirst();
            throw InvalidSettings.at(
                    String.valueOf(csv.getFileName()), (int) first.line(), first.what());
        }
    }

    public RuleBook with(FilingRules otherTable) {
        return new RuleBook(otherTable, overrides);
    }

    /** The same table with the limits of another file. */
    public RuleBook withOverridesOf(Path yaml) {
        return new RuleBook(table, OfficeRules.read(yaml));
    }

    public FilingRules table() {
        return table;
    }

    List<OfficeRule> overrides() {
        return overrides;
    }

    private static String text(Path csv) {
        try {
            return Files.readString(csv, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + csv.getFileName(), e);
        }
    }
}
