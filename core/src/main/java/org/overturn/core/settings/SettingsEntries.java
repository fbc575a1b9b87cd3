package org.overturn.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys with values to be written into a settings file; what is empty is left out. */
public final class SettingsEntries {

    private final Map<String, Object> entries = new LinkedHashMap<>();

    public SettingsEntries text(String key, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> entries.put(key, text));
        return this;
    }

    public SettingsEntries texts(String key, List<String> values) {
        if (!values.isEmpty()) {
            entries.put(key, List.copyOf(values));
        }
        return this;
    }

    public SettingsEntries flag(String key, Optional<Boolean> value) {
        value.ifPresent(flag -> entries.put(key, flag));
        return this;
    }

    public SettingsEntries section(String key, SettingsEntries below) {
        if (!below.entries.isEmpty()) {
            entries.put(key, below.content());
        }
        return this;
    }

    /** As {@link SettingsEditor#replace} takes it. */
    public Map<String, Object> content() {
        return new LinkedHashMap<>(entries);
    }
}
