package org.overturn.core.evidence.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.TextDecoding;
import org.overturn.core.evidence.intake.FoundDates;
import org.overturn.core.evidence.link.Manifest.Row;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** Reads a manifest line by line. */
final class ManifestReader {

    private static final List<String> COLUMNS =
            List.of(
                    "file", "account", "claim", "member", "kind", "title", "dates", "from", "to",
                    "author");

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private final List<Issue> issues = new ArrayList<>();

    Manifest read(byte[] bytes) {
        String text = TextDecoding.decode(bytes);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreHeaderCase(true)
                        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                        .setAllowMissingColumnNames(true)
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            if (hasColumns(parser)) {
                readLines(parser);
            }
        } catch (IllegalArgumentException e) {
            report(1, "the header names a column twice; each may stand there once");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifest(rows, refused, issues);
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    private boolean hasColumns(CSVParser parser) {
        List<String> names =
                parser.getHeaderNames().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        if (!names.contains("file")) {
            report(1, "the first line must name the columns, \"file\" among them");
            return false;
        }
        names.stream()
                .filter(name -> !name.isBlank() && !COLUMNS.contains(name))
                .forEach(name ->
                        report(
                                1,
                                "the column \""
                                        + name
                                        + "\" is not read; the columns are "
                                        + String.join(", ", COLUMNS)));
        return true;
    }

    private void readLines(CSVParser parser) {
        long line = 1;
        try {
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                read(record, line);
            }
        } catch (java.io.UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e;
            }
            report(line + 1, "a quotation mark is opened or closed in the wrong place");
        }
    }

    private void read(CSVRecord record, long line) {
        String file = cell(record, "file").replace('\\', '/').replaceFirst("^\\./", "");
        if (file.isEmpty()) {
            report(line, "it names no file");
            return;
        }
        if (file.startsWith("/") || Arrays.asList(file.split("/")).contains("..")) {
            report(line, "the file must lie in the folder of the manifest");
            return;
        }
        if (rows.containsKey(file) || refused.contains(file)) {
            refuse(file, line, "an earlier line names the same file; keep one of them");
            rows.remove(file);
            return;
        }
        row(record, file, line).ifPresent(row -> rows.put(file, row));
    }

    private Optional<Row> row(CSVRecord record, String file, long line) {
        Optional<DocumentKind> kind = Optional.empty();
        String said = cell(record, "kind");
        if (!said.isEmpty()) {
            kind = DocumentKind.find(said).filter(k -> k != DocumentKind.FACTS);
            if (kind.isEmpty()) {
                return refuse(
                        file,
                        line,
                        "there is no such kind of document; write one such as"
                                + " progress-note or imaging-report, or leave it empty");
            }
        }
        Optional<DocumentDetail> detail = detail(record);
        if (detail.isEmpty()) {
            return refuse(
                    file,
                    line,
                    "the dates must be such as 2026-03-04, or 2026-03-04 to"
                            + " 2026-03-06, the earlier first");
        }
        Told told =
                new Told(cell(record, "account"), cell(record, "claim"), cell(record, "member"));
        return Optional.of(new Row(line, told, kind, cell(record, "title"), detail.get()));
    }

    private static Optional<DocumentDetail> detail(CSVRecord record) {
        String said =
                String.join(" ", cell(record, "dates"), cell(record, "from"), cell(record, "to"))
                        .strip();
        List<LocalDate> days =
                FoundDates.in(said.replace('/', ' ').equals(said) ? said : spaced(said)).stream()
                        .map(FoundDates.Found::day)
                        .toList();
        boolean ordered =
                new ArrayList<>(new TreeSet<>(days)).equals(days.stream().distinct().toList());
        if ((days.isEmpty() && !said.isEmpty()) || days.size() > 2 || !ordered) {
            return Optional.empty();
        }
        Optional<LocalDate> first = days.stream().findFirst();
        return Optional.of(
                new DocumentDetail(first, first.map(_ -> days.getLast()), cell(record, "author")));
    }

    /** Two days with a slash between them: 2026-03-04/2026-03-06. */
    private static String spaced(String said) {
        return said.replaceAll("(?<=\\d{4}-\\d{2}-\\d{2})/(?=\\d{4}-)", " ");
    }

    private static String cell(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column) : "";
    }

    private Optional<Row> refuse(String file, long line, String what) {
        refused.add(file);
        report(line, what);
        return Optional.empty();
    }

    private void report(long line, String what) {
        issues.add(
                Issue.of(IssueCode.MANIFEST_LINE, "Line " + line + " can't be used: " + what + ".")
                        .in(Manifest.NAME));
    }
}
