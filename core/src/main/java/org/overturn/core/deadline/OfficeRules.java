package org.overturn.core.deadline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;
import org.overturn.core.x12.X12Date;

/** The limits of settings/appeal-rules.yml, each for a payer or for a contract with it. */
final class OfficeRules {

    private static final Set<String> KEYS =
            Set.of(
                    "payer",
                    "contract",
                    "facilities",
                    "lineOfBusiness",
                    "level",
                    "name",
                    "limit",
                    "unit",
                    "countedFrom",
                    "receiptDays",
                    "filedMeans",
                    "citation",
                    "verifiedBy",
                    "verifiedOn",
                    "effectiveFrom",
                    "effectiveTo",
                    "notes");

    private final SettingsSection section;

    private OfficeRules(SettingsSection section) {
        this.section = section;
    }

    /** A missing file holds none. */
    static List<OfficeRule> read(Path file) {
        return SettingsFile.read(file).list(KEYS).stream()
                .map(section -> new OfficeRules(section).rule())
                .toList();
    }

    private OfficeRule rule() {
        String payer = section.requiredText("payer");
        Optional<LineOfBusiness> line = section.choice("lineOfBusiness", LineOfBusiness.class);
        return new OfficeRule(
                payer, text("contract", 120), section.texts("facilities"), line, step(payer, line));
    }

    private FilingRule step(String payer, Optional<LineOfBusiness> line) {
        FilingRule.Verified verified =
                new FilingRule.Verified(section.text("verifiedBy"), date("verifiedOn"));
        return new FilingRule(
                line.map(LineOfBusiness::name).orElse("*"),
                new PayerPattern(payer),
                number("level", 1, 9).orElse(1),
                text("name", 80).orElse("Provider dispute"),
                number("limit", 1, 3660)
                        .orElseThrow(() -> section.incomplete("limit", "write a whole number")),
                section.choice("unit", CountedIn.class).orElse(CountedIn.CALENDAR),
                countedFrom(),
                number("receiptDays", 0, 60).orElse(0),
                text("citation", 255).orElse(""),
                verified.by().isPresent() && verified.on().isPresent()
                        ? "verified"
                        : "memory-medium",
                new FilingRule.About("", "", "", "", "", section.text("notes").orElse("")),
                Set.of(),
                section.choice("filedMeans", FiledMeans.class).orElse(FiledMeans.RECEIVED),
                inForce(),
                verified);
    }

    private Optional<String> text(String key, int most) {
        Optional<String> text = section.text(key);
        if (text.filter(known -> known.length() > most).isPresent()) {
            throw section.refused(key, "write at most " + most + " characters");
        }
        return text;
    }

    private String countedFrom() {
        return section.choice("countedFrom", Trigger.class)
                .orElse(Trigger.DECISION)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private Period inForce() {
        Optional<LocalDate> from = date("effectiveFrom");
        Optional<LocalDate> to = date("effectiveTo");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw section.refused("effectiveTo", "write a day that is not before effectiveFrom");
        }
        return new Period(from, to);
    }

    private Optional<Integer> number(String key, int least, int most) {
        return section.text(key)
                .map(text -> {
                    if (!text.matches("\\d{1,4}")
                            || Integer.parseInt(text) < least
                            || Integer.parseInt(text) > most) {
                        throw section.refused(
                                key, "write a whole number from " + least + " to " + most);
                    }
                    return Integer.valueOf(text);
                });
    }

    private Optional<LocalDate> date(String key) {
        return section.text(key)
                .map(text ->
                        X12Date.find(text.replace("-", ""))
                                .filter(day -> day.toString().equals(text))
                                .orElseThrow(() ->
                                        section.refused(key, "write a date such as 2026-11-23")));
    }
}
