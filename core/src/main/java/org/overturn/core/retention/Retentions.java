package org.overturn.core.retention;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.settings.SettingsEntries;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/** Reads and writes settings/retention.yml. */
public final class Retentions {

    private static final Set<String> KEYS = keys();

    private Retentions() {}

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(List.of("holdAll", "hold", "holdReason"));
        Arrays.stream(RetentionKind.values()).map(RetentionKind::key).forEach(keys::add);
        return Set.copyOf(keys);
    }

    /**
     * The setting of the file; the usual one when there is no file.
     *
     * @throws org.overturn.core.settings.InvalidSettings when the file is wrong, or goes below what
     *     the law asks for
     */
    public static Retention read(Path file) {
        return SettingsFile.read(file)
                .section(KEYS)
                .map(Retentions::retention)
                .orElse(Retention.USUAL);
    }

    private static Retention retention(SettingsSection section) {
        Map<RetentionKind, Integer> years = new EnumMap<>(RetentionKind.class);
        for (RetentionKind kind : RetentionKind.values()) {
            section.text(kind.key()).ifPresent(text -> years.put(kind, years(section, kind, text)));
        }
        return new Retention(
                years,
                section.flag("holdAll").orElse(false),
                section.texts("hold"),
                section.text("holdReason"));
    }

    private static int years(SettingsSection section, RetentionKind kind, String text) {
        int years = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (!Retention.isAllowed(years)) {
            throw section.refused(
                    kind.key(),
                    "write whole years, at least %d (45 CFR 164.316(b)(2)) and at most %d"
                            .formatted(RetentionKind.FEWEST_YEARS, RetentionKind.MOST_YEARS));
        }
        return years;
    }

    /** The content of the file for this setting; reading it gives the same one. */
    public static Map<String, Object> content(Retention retention) {
        SettingsEntries entries = new SettingsEntries();
        for (RetentionKind kind : RetentionKind.values()) {
            entries.text(kind.key(), Optional.of(String.valueOf(retention.years(kind))));
        }
        return entries.flag("holdAll", Optional.of(retention.holdsAll()))
                .texts("hold", retention.held())
                .text("holdReason", retention.holdReason())
                .content();
    }
}
