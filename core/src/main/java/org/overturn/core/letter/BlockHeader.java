package org.overturn.core.letter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.settings.SettingsSection;
import org.overturn.core.x12.X12Date;

/**
 * The conditions of an argument block, from its top. An empty set or value is no condition.
 *
 * @param citation the law or contract it rests on
 * @param funding of the plan
 * @param states whose law governs the plan, as two letters
 * @param from first day of service it is in force on
 * @param until last day of service it is in force on
 * @param contracted whether the office has a contract with the payer
 * @param clinical whether the letter is signed by the treating clinician
 * @param needs facts that must be there
 * @param choose whether it is printed wherever it applies or only when asked for
 * @param order among the blocks of a letter
 */
record BlockHeader(
        String title,
        String citation,
        Set<LineOfBusiness> lines,
        Set<DenialCategory> categories,
        Optional<Funding> funding,
        Set<String> states,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Boolean> contracted,
        Optional<Boolean> clinical,
        List<String> needs,
        Choose choose,
        int order) {

    static final Set<String> KEYS =
            Set.of(
                    "title",
                    "citation",
                    "linesOfBusiness",
                    "categories",
                    "funding",
                    "states",
                    "from",
                    "until",
                    "contracted",
                    "clinical",
                    "needs",
                    "choose",
                    "order");

    /** Who bears the risk of the plan. */
    enum Funding {
        INSURED,
        /** The employer: state insurance law does not reach it (29 USC 1144). */
        SELF_FUNDED
    }

    /** When it is printed. */
    enum Choose {
        /** In every letter it applies to, unless it is left out. */
        ALWAYS,
        /** When somebody asks for it, or a template has a place for it. */
        ASKED
    }

    static BlockHeader of(SettingsSection section, Vocabulary vocabulary) {
        Optional<LocalDate> from = day(section, "from");
        Optional<LocalDate> until = day(section, "until");
        if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
            throw section.refused(
                    "until", "that is before \"from\" (" + from.get() + "): write a later day");
        }
        return new BlockHeader(
                section.requiredText("title"),
                section.requiredText("citation"),
                new HashSet<>(section.choices("linesOfBusiness", LineOfBusiness.class)),
                new HashSet<>(section.choices("categories", DenialCategory.class)),
                section.choice("funding", Funding.class),
                states(section),
                from,
                until,
                section.flag("contracted"),
                section.flag("clinical"),
                TemplateHeader.facts(section, "needs", vocabulary),
                section.choice("choose", Choose.class).orElse(Choose.ASKED),
                order(section));
    }

    private static Set<String> states(SettingsSection section) {
        for (String state : section.texts("states")) {
            if (!States.knows(state)) {
                throw section.refusedEntry(
                        "states",
                        state,
                        "\"" + state + "\" is no state; write two letters, as in [IL]");
            }
        }
        return new HashSet<>(section.texts("states"));
    }

    private static Optional<LocalDate> day(SettingsSection section, String key) {
        return section.text(key)
                .map(text ->
                        X12Date.find(text.replace("-", ""))
                                .filter(day -> day.toString().equals(text))
                                .orElseThrow(
                                        () -> section.refused(key, "write a day as 2026-11-23")));
    }

    private static int order(SettingsSection section) {
        return section.text("order")
                .map(text -> {
                    if (!text.matches("\\d{1,4}")) {
                        throw section.refused("order", "write a number from 0 to 9999");
                    }
                    return Integer.valueOf(text);
                })
                .orElse(500);
    }
}
