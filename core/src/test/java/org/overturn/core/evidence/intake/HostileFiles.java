package org.overturn.core.evidence.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files that nobody in good faith makes, and those that go wrong on their way. */
public final class HostileFiles {

    private HostileFiles() {}

    /** Pages with a line of text each. */
    public static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, pages);
            return saved(document);
        }
    }

    static byte[] encryptedPdf(String owner, String user, boolean extractable) throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, 2);
            AccessPermission rights = new AccessPermission();
            rights.setCanExtractContent(extractable);
            rights.setCanModify(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, rights);
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return saved(document);
        }
    }

    /** A PNG of that size whose dots are all the same. */
    static byte[] png(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
        png.writeBytes(Deflated.pngChunk("IHDR", header.array()));
        png.writeBytes(
                Deflated.pngChunk(
                        "IDAT", Deflated.of('\0', Math.min(height, 4_000) * (width + 1L))));
        png.writeBytes(Deflated.pngChunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** A TIFF with that size in its directory, the next of which is itself where it is cyclic. */
    static byte[] tiff(int width, int height, boolean cyclic) {
        int[][] entries = {
            {256, 4, 1, width},
            {257, 4, 1, height},
            {258, 3, 1, 1},
            {259, 3, 1, 1},
            {262, 3, 1, 1},
            {273, 4, 1, 8},
            {277, 3, 1, 1},
            {278, 4, 1, height},
            {279, 4, 1, (width + 7) / 8 * Math.min(height, 64)}
        };
        int strip = (width + 7) / 8 * Math.min(height, 64);
        ByteBuffer file =
                ByteBuffer.allocate(8 + strip + 2 + entries.length * 12 + 4)
                        .order(ByteOrder.LITTLE_ENDIAN);
        file.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8 + strip);
        file.position(8 + strip);
        file.putShort((short) entries.length);
        for (int[] entry : entries) {
            file.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]);
            file.putInt(entry[3]);
        }
        file.putInt(cyclic ? 8 + strip : 0);
        return file.array();
    }

    static byte[] heic() {
        return ("\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\u0010meta")
                .concat("\0".repeat(64))
                .getBytes(ISO_8859_1);
    }

    static byte[] entityBomb() {
        StringBuilder types = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            types.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return WordFiles.withDocumentXml("<?xml version=\"1.0\"?>" + types + "]><w>&a29;</w>");
    }

    static byte[] externalEntity() {
        return WordFiles.withDocumentXml(
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<w>&x;</w>");
    }

    static byte[] wideEntity() {
        byte[] wide =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE w [<!ENTITY x \"y\">]><w>&x;</w>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_16);
        return zipped(wide);
    }

    private static byte[] zipped(byte[] documentXml) {
        var parts =
                Deflated.parts(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put("word/document.xml", documentXml);
        return Deflated.zip(parts);
    }

    static byte[] deepWord(int depth) {
        return WordFiles.of(
                "<w:tbl><w:tr><w:tc>".repeat(depth)
                        + WordFiles.paragraph("deep")
                        + "</w:tc></w:tr></w:tbl>".repeat(depth));
    }

    public static byte[] html(String body) {
        return ("<!DOCTYPE html><html><head><title>t</title></head><body>"
                        + body
                        + "</body></html>")
                .getBytes(UTF_8);
    }

    static byte[] cut(byte[] bytes, double part) {
        return Arrays.copyOf(bytes, (int) (bytes.length * part));
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void write(PDDocument document, int pages) throws IOException {
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        for (int i = 1; i <= pages; i++) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(72, 700);
                content.showText("A line of page " + i);
                content.endText();
            }
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
