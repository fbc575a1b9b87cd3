package org.overturn.batch.issues;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.overturn.core.issue.Issue;

/** Issues as a table that spreadsheet programs open. */
public final class IssueTable {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL
                    .builder()
                    .setHeader(
                            "Severity",
                            "Kind",
                            "File",
                            "Byte",
                            "Segment",
                            "About",
                            "What",
                            "What it means",
                            "What to do")
                    .get();

    private IssueTable() {}

    /** Replaces the file as a whole. */
    public static void write(Path target, List<Issue> issues) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.createDirectories(part.resolveSibling("."));
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            print(out, issues);
        }
        Files.move(
                part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Prints the table; the writer stays open. */
    public static void print(Appendable out, List<Issue> issues) {
        try {
            CSVPrinter csv = new CSVPrinter(out, FORMAT);
            for (Issue issue : issues) {
                csv.printRecord(
                        issue.severity(),
                        issue.code(),
                        text(issue.file().orElse("")),
                        issue.offset().map(String::valueOf).orElse(""),
                        text(issue.segment().orElse("")),
                        text(issue.subject().orElse("")),
                        text(issue.message()),
                        issue.code().meaning(),
                        issue.remedy());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the issues", e);
        }
    }

    /** Text from outside that a spreadsheet would take for a formula gets an apostrophe. */
    private static String text(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }
}
