package org.overturn.core.code;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.overturn.core.code.CodeText.Listed;

/** Reads a CSV file of code texts; it is taken whole or not at all. */
final class CodeTextFile {

    private static final List<String> NEEDED = List.of("list", "code", "description");
    private static final List<String> COLUMNS =
            List.of("list", "code", "description", "start", "stop", "notes");

    private static final int LONGEST = 2000;
    private static final int MOST_PROBLEMS = 20;

    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US)
                            .withResolverStyle(ResolverStyle.STRICT));

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();

    private final List<String> problems = new ArrayList<>();
    private final List<CodeText> texts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private CodeTextFile() {}

    /**
     * The texts in the order of the file.
     *
     * @throws RefusedTexts when anything in it can't be used
     */
    static List<CodeText> read(byte[] bytes) {
        CodeTextFile file = new CodeTextFile();
        file.readText(bytes);
        if (file.problems.isEmpty() && file.texts.isEmpty()) {
            file.say(1, "there is no code below the header; give a line for each");
        }
        if (!file.problems.isEmpty()) {
            throw new RefusedTexts(file.problems);
        }
        return file.texts;
    }

    private void readText(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            try (CSVParser parser =
                    CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
                if (hasColumns(parser.getHeaderNames())) {
                    readLines(parser);
                }
            }
        } catch (CharacterCodingException _) {
            say(1, "the file is not in UTF-8; save it as CSV UTF-8");
        } catch (IllegalArgumentException _) {
            say(1, "a column stands twice in the header, or has no name; name each once");
        } catch (IOException _) {
            say(1, "the file is no CSV; save it as CSV UTF-8, separated by commas");
        }
    }

    private boolean hasColumns(List<String> header) {
        List<String> names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        NEEDED.stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        say(
                                1,
                                "the column \""
                                        + name
                                        + "\" is missing; name it in the first line"));
        names.stream()
                .filter(name -> !COLUMNS.contains(name))
                .forEach(name ->
                        say(
                                1,
                                "the column \""
                                        + name
                                        + "\" is none of "
                                        + String.join(", ", COLUMNS)
                                        + "; take it out"));
        return problems.isEmpty();
    }

    private void readLines(CSVParser parser) {
        long line = 2;
        try {
            for (CSVRecord row : parser) {
                read(row, line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (java.io.UncheckedIOException _) {
            say(line, "a quotation mark is opened or closed in the wrong place; mend it");
        }
    }

    private void read(CSVRecord row, long line) {
        int before = problems.size();
        if (!row.isConsistent()) {
            say(
                    line,
                    "it has "
                            + row.size()
                            + " cells; put quotation marks around a text with commas");
            return;
        }
        String list = cell(row, "list").toUpperCase(Locale.ROOT);
        String code = Codes.tidied(cell(row, "code"));
        check(
                line,
                list.matches("CARC|RARC"),
                "the list is CARC or RARC, not \"" + cut(list) + "\"");
        check(
                line,
                code.matches("[A-Z0-9]{1,8}"),
                "\"" + cut(code) + "\" is no code; write it as 197 or N382");
        check(
                line,
                seen.add(list + " " + code),
                list + " " + cut(code) + " stands in an earlier line; keep one");
        String description = cell(row, "description");
        check(
                line,
                !description.isEmpty() && description.length() <= LONGEST,
                "give a description of at most 2,000 characters");
        String notes = cell(row, "notes");
        check(line, notes.length() <= LONGEST, "notes have at most 2,000 characters; shorten them");
        Optional<LocalDate> start = day(row, "start", line);
        Optional<LocalDate> stop = day(row, "stop", line);
        check(
                line,
                start.isEmpty() || stop.filter(start.get()::isAfter).isEmpty(),
                "it stops before it starts; mend one of the two");
        if (problems.size() == before) {
            texts.add(new CodeText(Listed.valueOf(list), code, description, start, stop, notes));
        }
    }

    private Optional<LocalDate> day(CSVRecord row, String column, long line) {
        String said = cell(row, column);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(said, format));
            } catch (DateTimeException _) {
                continue;
            }
        }
        say(
                line,
                "\""
                        + cut(said)
                        + "\" is no day of "
                        + column
                        + "; write it as 2026-03-01 or 03/01/2026");
        return Optional.empty();
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    private void check(long line, boolean holds, String otherwise) {
        if (!holds) {
            say(line, otherwise);
        }
    }

    private void say(long line, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("line " + line + ": " + what);
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add("and more; mend these first");
        }
    }

    private static String cut(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "..." : plain;
    }
}
