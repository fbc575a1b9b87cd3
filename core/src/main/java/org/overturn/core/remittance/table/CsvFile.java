package org.overturn.core.remittance.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A text file with separated values. A row's number counts rows as Excel does, blank ones too. */
final class CsvFile implements TableFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Path file;
    private final Charset encoding;
    private final char delimiter;

    private CsvFile(Path file, Charset encoding, char delimiter) {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static CsvFile open(Path file, Format format) throws IOException {
        if (Files.size(file) == 0) {
            throw new UnreadableTable("It is empty.");
        }
        Charset encoding =
                format.encoding().isPresent()
                        ? charset(format.encoding().get())
                        : Encodings.find(file);
        char delimiter =
                format.delimiter()
                        .orElseGet(() -> Delimiter.find(d -> new CsvFile(file, encoding, d)));
        return new CsvFile(file, encoding, delimiter);
    }

    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableTable(
                    "There is no encoding " + name + "; use UTF-8 or windows-1252.", e);
        }
    }

    Charset encoding() {
        return encoding;
    }

    char delimiter() {
        return delimiter;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public String description() {
        return "CSV, " + Delimiter.name(delimiter) + ", " + encoding.name();
    }

    @Override
    public void read(String sheet, Predicate<Row> enough) {
        try (CSVParser parser = format().parse(reader())) {
            for (CSVRecord csv : parser) {
                if (!enough.test(row(csv))) {
                    return;
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw unreadable(e);
        }
    }

    private Row row(CSVRecord csv) {
        int number = (int) Math.min(csv.getRecordNumber(), Integer.MAX_VALUE);
        TableFile.checkSize(number, csv.size());
        return new Row(
                number,
                csv.stream()
                        .map(text -> {
                            TableFile.checkLength(number, text);
                            return Cell.text(text);
                        })
                        .toList());
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private Reader reader() throws IOException {
        PushbackReader reader =
                new PushbackReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                encoding.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /** The parser's own messages may quote what stands there, so they are not passed on. */
    private UnreadableTable unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableTable(
                        "It is not written in "
                                + encoding
                                + "; correct the encoding or save it as"
                                + " UTF-8.");
            }
            if (cause instanceof java.nio.file.FileSystemException) {
                throw e instanceof UncheckedIOException unchecked
                        ? unchecked
                        : new UncheckedIOException((IOException) e);
            }
        }
        return new UnreadableTable("A quoted text in it never ends; a closing quote is missing.");
    }
}
