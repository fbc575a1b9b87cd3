package org.overturn.core.packet.form;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.letter.NamedValues;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/**
 * The file beside a form that says what its fields are filled with and what it is for:
 *
 * <pre>
 * title: Medicare redetermination request (CMS-20027)
 * linesOfBusiness: [MEDICARE_FFS]   # left out: for all; so are payers and levels
 * levels: [1]
 * place: FIRST                      # or BEHIND, the letter
 * fields:
 *   "Beneficiary's name": patient.name
 *   "E-mail": contact.email?        # may stay empty
 *   "Provider": "=yes"              # a box that is ticked
 * </pre>
 */
record FormMapping(String title, FormPlace place, FormUse use, List<FormEntry> entries) {

    private static final Set<String> KEYS =
            Set.of("title", "payers", "linesOfBusiness", "levels", "place", "fields");
    private static final String FIELDS = "fields";

    /**
     * @throws org.overturn.core.settings.InvalidSettings when the file is wrong
     */
    static Optional<FormMapping> read(Path file) {
        return SettingsFile.read(file).section(KEYS).map(FormMapping::of);
    }

    private static FormMapping of(SettingsSection section) {
        List<FormEntry> entries =
                section.pairs(FIELDS).entrySet().stream().map(FormMapping::entry).toList();
        if (entries.isEmpty()) {
            throw section.incomplete(FIELDS, "say what the fields of the form are filled with");
        }
        entries.forEach(entry -> check(section, entry));
        return new FormMapping(
                section.requiredText("title"),
                section.choice("place", FormPlace.class).orElse(FormPlace.FIRST),
                new FormUse(
                        new HashSet<>(section.texts("payers")),
                        new HashSet<>(section.choices("linesOfBusiness", LineOfBusiness.class)),
                        section.texts("levels").stream()
                                .map(level -> level(section, level))
                                .collect(Collectors.toSet())),
                entries);
    }

    private static FormEntry entry(Map.Entry<String, String> pair) {
        return new FormEntry(pair.getKey(), pair.getValue());
    }

    private static void check(SettingsSection section, FormEntry entry) {
        if (entry.words().isEmpty() && !NamedValues.has(entry.name())) {
            throw section.incomplete(
                    FIELDS,
                    "\"%s\" is to be filled with \"%s\", which is no value; use one of %s, or \"=\" and the words themselves"
                            .formatted(
                                    entry.field(),
                                    entry.name(),
                                    String.join(", ", NamedValues.beside(entry.name()))));
        }
    }

    private static int level(SettingsSection section, String level) {
        if (!level.matches("[1-9]")) {
            throw section.refusedEntry("levels", level, "write the level as a number from 1 to 9");
        }
        return Integer.parseInt(level);
    }
}
