package org.overturn.batch.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.overturn.core.remittance.UnreadableFile;
import org.overturn.core.x12.WideText;

/**
 * What a file looks like, by its first bytes; only where these say nothing, by its name.
 *
 * @param says what it is, in a biller's words: "a PDF document"
 */
public record FileLook(FileKind kind, String says) {

    static final String EMPTY = "an empty file";

    private static final String DOCUMENT = "a document of a word processor";
    private static final String WORKBOOK = "an Excel workbook";

    private static final int SNIFFED_BYTES = 1 << 16;
    private static final int TAR_MAGIC_AT = 257;
    private static final int MOST_BINARY_OF_A_HUNDRED = 5;

    /** An envelope or a transaction begins; the ISA of a damaged file may have a blank in it. */
    private static final Pattern START_OF_X12 =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(ISA ?[^A-Za-z0-9\\s]|GS[^A-Za-z0-9\\s][A-Z]{2}[^A-Za-z0-9]"
                            + "|ST[^A-Za-z0-9\\s]\\d{3}[^A-Za-z0-9])",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> REMITTANCE_NAMES =
            Set.of("835", "era", "edi", "x12", "rmt", "ra", "5010", "4010");

    private record Magic(String bytes, FileKind kind, String says) {}

    private static final List<Magic> MAGICS =
            List.of(
                    new Magic("\u001F\u008B", FileKind.ARCHIVE, "a gz archive"),
                    new Magic("PK\u0003\u0004", FileKind.ARCHIVE, "a zip archive"),
                    new Magic("PK\u0005\u0006", FileKind.ARCHIVE, "an empty zip archive"),
                    new Magic("%PDF", FileKind.OTHER, "a PDF document"),
                    new Magic("\u0089PNG", FileKind.OTHER, "an image"),
                    new Magic("\u00FF\u00D8\u00FF", FileKind.OTHER, "an image"),
                    new Magic("II*\0", FileKind.OTHER, "an image"),
                    new Magic("MM\0*", FileKind.OTHER, "an image"),
                    new Magic("GIF8", FileKind.OTHER, "an image"),
                    new Magic("7z\u00BC\u00AF", FileKind.OTHER, "a 7z archive, which isn't read"),
                    new Magic("Rar!", FileKind.OTHER, "a RAR archive, which isn't read"),
                    new Magic("BZh", FileKind.OTHER, "a bzip2 archive, which isn't read"),
                    new Magic("\u00FD7zXZ", FileKind.OTHER, "an xz archive, which isn't read"),
                    new Magic("(\u00B5/\u00FD", FileKind.OTHER, "a zstd archive, not read"),
                    new Magic("\u00D0\u00CF\u0011\u00E0", FileKind.OTHER, "an old Office file"),
                    new Magic("{\\rtf", FileKind.OTHER, "a text document (RTF)"),
                    new Magic("-----BEGIN PGP", FileKind.OTHER, "an encrypted file (PGP)"));

    public static FileLook of(Incoming file) {
        try (InputStream in = file.open()) {
            return of(in.readNBytes(SNIFFED_BYTES), file.name());
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    /** Nothing is in it, which may change while somebody copies it. */
    public boolean isEmpty() {
        return says.equals(EMPTY);
    }

    static FileLook of(byte[] start, String name) {
        String bytes = new String(start, StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGICS) {
            if (bytes.startsWith(magic.bytes())) {
                return magic.bytes().startsWith("PK")
                        ? named(name).orElseGet(() -> zipped(bytes, magic))
                        : looks(magic);
            }
        }
        if (bytes.startsWith("ustar", TAR_MAGIC_AT)) {
            return new FileLook(FileKind.ARCHIVE, "a tar archive");
        }
        String text = text(start, bytes);
        if (START_OF_X12.matcher(text).find()) {
            return new FileLook(FileKind.X12, "an X12 file");
        }
        if (namesRemittance(name)) {
            return new FileLook(FileKind.X12, "a file with the name of a remittance");
        }
        return start.length == 0 ? new FileLook(FileKind.OTHER, EMPTY) : rowsOrNot(text, name);
    }

    private static FileLook looks(Magic magic) {
        return new FileLook(magic.kind(), magic.says());
    }

    /** A damaged office file is still what its name says, and no archive that was damaged. */
    private static Optional<FileLook> named(String name) {
        return switch (extension(name)) {
            case "docx", "docm", "odt", "pptx" ->
                    Optional.of(new FileLook(FileKind.OTHER, DOCUMENT));
            case "xlsx", "xlsm" -> Optional.of(new FileLook(FileKind.TABLE, WORKBOOK));
            default -> Optional.empty();
        };
    }

    /** Office files are zip archives too. */
    private static FileLook zipped(String bytes, Magic magic) {
        if (bytes.contains("mimetypeapplication/")) {
            return new FileLook(FileKind.OTHER, "an OpenDocument file");
        }
        if (bytes.contains("[Content_Types].xml")) {
            return bytes.contains("word/") || bytes.contains("ppt/")
                    ? new FileLook(FileKind.OTHER, DOCUMENT)
                    : new FileLook(FileKind.TABLE, WORKBOOK);
        }
        return looks(magic);
    }

    /** UTF-16 and UTF-32 in their readable form. */
    private static String text(byte[] start, String bytes) {
        return WideText.find(start, start.length)
                .map(charset -> new String(start, charset))
                .orElse(bytes);
    }

    private static FileLook rowsOrNot(String text, String name) {
        long binary =
                text.chars().filter(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n').count();
        if (binary * 100 > (long) MOST_BINARY_OF_A_HUNDRED * text.length()) {
            return new FileLook(FileKind.OTHER, "a file of another program");
        }
        if (Set.of("csv", "tsv", "tab").contains(extension(name)) || hasRows(text)) {
            return new FileLook(FileKind.TABLE, "a table");
        }
        return text.stripLeading().startsWith("<")
                ? new FileLook(FileKind.OTHER, "a web page or XML")
                : new FileLook(FileKind.OTHER, "a text");
    }

    /** The same separator, as often in two lines that follow each other. */
    private static boolean hasRows(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(20).toList();
        for (char separator : new char[] {'\t', ';', ',', '|'}) {
            for (int line = 1; line < lines.size(); line++) {
                long count = count(lines.get(line), separator);
                if (count >= 3 && count == count(lines.get(line - 1), separator)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    /** Whether the name says that the file is to be a remittance, whatever is in it. */
    public static boolean namesRemittance(String name) {
        return REMITTANCE_NAMES.contains(extension(name));
    }

    private static String extension(String name) {
        String[] parts = name.split("\\.", -1);
        return parts.length < 2 ? "" : parts[parts.length - 1].toLowerCase(Locale.ROOT);
    }
}
