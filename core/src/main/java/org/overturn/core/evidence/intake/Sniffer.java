package org.overturn.core.evidence.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.TextDecoding;

/**
 * Tells from its bytes what a file is; its name may say something else. Text has no first bytes of
 * its own: of text, the name has to say that it is.
 */
final class Sniffer {

    private static final int HEAD = 1024;
    private static final Set<String> TEXT_ENDINGS = Set.of("txt", "text");
    private static final Set<String> WEB_ENDINGS = Set.of("htm", "html", "xhtml");
    private static final String AS_JPEG =
            "save it as JPEG and hand in that: on an iPhone Settings > Camera > Formats > Most"
                    + " Compatible, or mail the photo to yourself; on a PC open it and export it.";
    private static final String AS_PDF = "print it to PDF and hand in that.";

    private final IntakeLimits limits;
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    Sniffer(IntakeLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws org.overturn.core.evidence.UnusableDocument for what can't become pages, saying what
     *     it is and what to do
     */
    Sniffed sniff(byte[] bytes, String fileName, Deadline deadline) throws IOException {
        if (Bytes.startsWith(bytes, "\u0089PNG\r\n\u001a\n")) {
            return Sniffed.of(MediaType.PNG);
        }
        if (Bytes.startsWith(bytes, "\u00ff\u00d8\u00ff")) {
            return Sniffed.of(MediaType.JPEG);
        }
        if (Bytes.startsWith(bytes, "II*\0") || Bytes.startsWith(bytes, "MM\0*")) {
            return Sniffed.of(MediaType.TIFF);
        }
        if (Bytes.startsWith(bytes, "PK")) {
            return zipped(bytes, deadline);
        }
        if (Bytes.startsWith(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw olderOffice(bytes);
        }
        if (Bytes.find(bytes, "%PDF-", 0, HEAD) >= 0) {
            return Sniffed.of(MediaType.PDF);
        }
        return other(bytes, fileName);
    }

    private Sniffed zipped(byte[] bytes, Deadline deadline) throws IOException {
        OfficePackage office = OfficePackage.look(bytes, limits.unpackedThatFits(), deadline);
        if (!office.isWord()) {
            throw Refusals.convertible(
                    office.describe(),
                    office.describe().equals("a zip archive")
                            ? "unpack it and hand in the files in it one by one."
                            : AS_PDF);
        }
        if (office.declaresType()) {
            throw Refusals.declaresEntities();
        }
        return new Sniffed(MediaType.DOCX, Optional.of(office));
    }

    /** Files of Office until 2003, and what Office encrypts: names in them are UTF-16. */
    private static RuntimeException olderOffice(byte[] bytes) {
        if (holdsWide(bytes, "EncryptedPackage")) {
            return Refusals.encrypted("The office document");
        }
        if (holdsWide(bytes, "WordDocument")) {
            return Refusals.convertible(
                    "a Word document in the format of before 2007 (.doc)",
                    "save it as .docx or print it to PDF, and hand in that.");
        }
        return Refusals.convertible("an office document in an old format", AS_PDF);
    }

    private static boolean holdsWide(byte[] bytes, String name) {
        StringBuilder wide = new StringBuilder();
        name.chars().forEach(c -> wide.append((char) c).append('\0'));
        return Bytes.find(bytes, wide.toString(), 0, bytes.length) >= 0;
    }

    private Sniffed other(byte[] bytes, String fileName) throws IOException {
        String type = types.detect(new ByteArrayInputStream(bytes), new Metadata()).toString();
        String ending = ShownName.ending(fileName);
        if (type.startsWith("image/hei") || type.startsWith("image/avif")) {
            throw Refusals.convertible("a phone photo in HEIC format", AS_JPEG);
        }
        boolean readable = TextDecoding.isUtf16(bytes) || TextDecoding.hasNoControls(bytes);
        if (readable && TEXT_ENDINGS.contains(ending) && !type.contains("rtf")) {
            return Sniffed.of(beginsAsPage(bytes) ? MediaType.HTML : MediaType.TEXT);
        }
        // browsers pass over control characters within a page, and so do we
        if (isWeb(type) || (readable && type.equals("text/plain") && isWebNamed(ending))) {
            return Sniffed.of(MediaType.HTML);
        }
        throw refused(type, ending);
    }

    private static boolean isWeb(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    /** A text may hold tags; a page begins with one of these. */
    private static boolean beginsAsPage(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        String start =
                head.replace("\0", "")
                        .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                        .stripLeading();
        return start.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html)[\\s>].*");
    }

    private static boolean isWebNamed(String ending) {
        return WEB_ENDINGS.contains(ending);
    }

    private RuntimeException refused(String type, String ending) {
        if (type.contains("rtf")) {
            return Refusals.convertible(
                    "a text in RTF", "save it as .docx or print it to PDF, and hand in that.");
        }
        if (type.startsWith("image/")) {
            return Refusals.convertible(
                    "a picture (" + described(type) + ")", "save it as PNG or JPEG.");
        }
        if (type.equals("message/rfc822") || type.contains("outlook")) {
            return Refusals.convertible("an e-mail", AS_PDF);
        }
        if (type.equals("text/plain")) {
            return Refusals.convertible(
                    "text, but its name doesn't end in .txt" + named(ending),
                    "rename it to .txt if its text is the document, or print it to PDF.");
        }
        return type.equals("application/octet-stream")
                ? Refusals.unsupported("a kind of file that can't be turned into pages")
                : Refusals.unsupported("no document (" + described(type) + ")");
    }

    private static String named(String ending) {
        return ending.isEmpty() ? "" : " but in ." + ending;
    }

    /** The kind's name in words where it has one. */
    private String described(String type) {
        try {
            String words = types.forName(type).getDescription();
            return words == null || words.isBlank() ? type.toLowerCase(Locale.ROOT) : words.strip();
        } catch (MimeTypeException e) {
            return type;
        }
    }
}
