package org.overturn.core.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells from the first bytes what a file is; its name may say something else. Text has no first
 * bytes of its own: of text, the name has to say that it is.
 */
final class Content {

    private static final int HEAD = 1024;

    private Content() {}

    /** The media type, or empty for what can't become pages. */
    static Optional<MediaType> sniff(byte[] bytes, String fileName) {
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Optional.of(MediaType.PDF);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(MediaType.PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(MediaType.JPEG);
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return Optional.of(MediaType.TIFF);
        }
        return isNamedText(fileName) && isPlainText(head, bytes)
                ? Optional.of(MediaType.TEXT)
                : Optional.empty();
    }

    /** What an unsupported file is, in words a biller knows. */
    static String describe(byte[] bytes, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".doc") || name.endsWith(".docx") || name.endsWith(".rtf")) {
            return "a word processor document";
        }
        if (name.endsWith(".xls") || name.endsWith(".xlsx")) {
            return "a spreadsheet";
        }
        if (name.endsWith(".heic") || name.endsWith(".heif")) {
            return "a phone photo in HEIC format";
        }
        if (name.endsWith(".htm") || name.endsWith(".html")) {
            return "a web page";
        }
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
                ? "a zip archive or office document"
                : "a kind of file that can't be turned into pages";
    }

    private static boolean isNamedText(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".text");
    }

    private static boolean isPlainText(String head, byte[] bytes) {
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("{\\rtf")
                || start.startsWith("<!doctype")
                || start.startsWith("<html")) {
            return false;
        }
        return TextDecoding.isUtf16(bytes) || TextDecoding.hasNoControls(bytes);
    }
}
