package org.overturn.batch.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.overturn.batch.Folders;
import org.overturn.core.deadline.FilingRules;
import org.overturn.core.deadline.RefusedRules;
import org.overturn.core.deadline.RuleBook;

/** Tables of rules that somebody names on the command line, and those of the settings. */
final class RuleFiles {

    private static final long LARGEST = 4L << 20;

    private RuleFiles() {}

    static RuleBook book(Folders folders) {
        return RuleBook.read(table(folders), folders.settings().resolve(RuleBook.OVERRIDES));
    }

    static Path table(Folders folders) {
        return folders.settings().resolve(RuleBook.TABLE);
    }

    /** Reads a table, or tells each mistake with its line. */
    static FilingRules read(Path file) throws IOException {
        try {
            return FilingRules.parse(text(file));
        } catch (RefusedRules refused) {
            throw new Failures.Refused(
                    refused.problems().stream()
                            .map(one -> file + ", line " + one.line() + ": " + one.what())
                            .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failures.Refused("There is no file " + file + " that can be read.");
        }
        if (Files.size(file) > LARGEST) {
            throw new Failures.Refused(file + " is larger than 4 MB. Name a table of rules.");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Failures.Refused(file + " is not in UTF-8. Save it as CSV in UTF-8.");
        }
    }
}
