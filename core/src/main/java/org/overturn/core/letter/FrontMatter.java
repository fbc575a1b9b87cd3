package org.overturn.core.letter;

import java.util.Optional;
import java.util.Set;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/**
 * The YAML between two lines {@code ---} at the top of a template, and the body below it.
 *
 * @param yaml with its first line, so that lines count as in the file; empty when there is none
 * @param bodyLine the line the body begins in, counted from 1
 */
record FrontMatter(Optional<String> yaml, String body, int bodyLine) {

    private static final String FENCE = "---";

    /**
     * Parts the text of a file.
     *
     * @throws NotClosed when the front matter never ends
     */
    static FrontMatter of(String text) {
        String plain = text.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
        if (!plain.startsWith(FENCE + "\n")) {
            return new FrontMatter(Optional.empty(), plain, 1);
        }
        int end = plain.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (end < 0) {
            throw new NotClosed();
        }
        String yaml = plain.substring(0, end + 1);
        String body = plain.substring(end + FENCE.length() + 2);
        return new FrontMatter(Optional.of(yaml), body, (int) yaml.lines().count() + 2);
    }

    /**
     * What it says; empty when there is none.
     *
     * @throws InvalidSettings when it is no YAML, or has keys that are not known
     */
    Optional<SettingsSection> section(String file, Set<String> keys) {
        return yaml.flatMap(text -> SettingsFile.of(file, text).section(keys));
    }

    /** There is a first line {@code ---} and no second one. */
    static final class NotClosed extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotClosed() {
            super("the front matter does not end; write a line --- below it");
        }
    }
}
