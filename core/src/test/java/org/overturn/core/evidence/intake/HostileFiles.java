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

    /** A page whose content unpacks to that many bytes. */
    static byte[] flateBomb(long bytes) {
        return onePage("/Filter /FlateDecode", Deflated.of(' ', bytes), "");
    }

    /** The same within another filter. */
    static byte[] wrappedBomb(long bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte b : Deflated.of(' ', bytes)) {
            hex.append("%02x".formatted(b));
        }
        return onePage(
                "/Filter [/ASCIIHexDecode /FlateDecode]",
                hex.append('>').toString().getBytes(ISO_8859_1),
                "");
    }

    /** A bomb in the table of its objects, which is unpacked while the file is opened. */
    static byte[] xrefStreamBomb(long bytes) {
        byte[] packed = Deflated.of('\0', bytes);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
        int at = file.size();
        file.writeBytes(
                ("1 0 obj\n<< /Type /XRef /Size 2 /W [1 4 2] /Root 2 0 R /Filter /FlateDecode"
                                + " /Length "
                                + packed.length
                                + " >>\nstream\n")
                        .getBytes(ISO_8859_1));
        file.writeBytes(packed);
        file.writeBytes(
                ("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n").getBytes(ISO_8859_1));
        return file.toByteArray();
    }

    /** Forms that draw two forms each, thirty deep: a billion drawings. */
    static byte[] billionForms() {
        RawPdf pdf = new RawPdf();
        int inner = pdf.add(form(""), "BT (x) Tj ET".getBytes(ISO_8859_1));
        for (int i = 0; i < 30; i++) {
            inner =
                    pdf.add(
                            form("/Resources << /XObject << /A %d 0 R >> >>".formatted(inner)),
                            "/A Do /A Do".getBytes(ISO_8859_1));
        }
        return page(pdf, "", "/A Do".getBytes(ISO_8859_1), "/XObject << /A " + inner + " 0 R >>");
    }

    /** Forms within forms, each once. */
    static byte[] deepForms(int depth) {
        RawPdf pdf = new RawPdf();
        int inner = pdf.add(form(""), new byte[0]);
        for (int i = 0; i < depth; i++) {
            inner =
                    pdf.add(
                            form("/Resources << /XObject << /A %d 0 R >> >>".formatted(inner)),
                            "/A Do".getBytes(ISO_8859_1));
        }
        return page(pdf, "", "/A Do".getBytes(ISO_8859_1), "/XObject << /A " + inner + " 0 R >>");
    }

    /** A page with words, and a script that runs when it is opened. */
    static byte[] withScript() {
        RawPdf pdf = new RawPdf();
        int font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int content = pdf.add("", "BT /F 12 Tf 72 700 Td (Plain words) Tj ET".getBytes(ISO_8859_1));
        int page =
                pdf.add(
                        "<< /Type /Page /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F %d 0 R >> >> /Parent %d 0 R >>"
                                .formatted(content, font, content + 2));
        int pages = pdf.add("<< /Type /Pages /Count 1 /Kids [" + page + " 0 R] >>");
        return pdf.bytes(
                pdf.add(
                        "<< /Type /Catalog /Pages %d 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"
                                .formatted(pages)));
    }

    /** Branch within branch, that deep, and one page. */
    static byte[] deepPages(int depth) {
        RawPdf pdf = new RawPdf();
        int page = pdf.add("<< /Type /Page /MediaBox [0 0 612 792] >>");
        int kid = page;
        for (int i = 0; i < depth; i++) {
            kid = pdf.add("<< /Type /Pages /Count 1 /Kids [" + kid + " 0 R] >>");
        }
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages " + kid + " 0 R >>"));
    }

    /** Bookmarks that follow themselves. */
    static byte[] cyclicOutlines() {
        RawPdf pdf = new RawPdf();
        pdf.add("<< /Type /Outlines /First 2 0 R /Last 2 0 R /Count 9 >>");
        pdf.add("<< /Title (a) /Parent 1 0 R /Next 2 0 R /Prev 2 0 R /First 2 0 R /Last 2 0 R >>");
        pdf.add("<< /Type /Page /Parent 4 0 R /MediaBox [0 0 612 792] >>");
        pdf.add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages 4 0 R /Outlines 1 0 R >>"));
    }

    /** Arrays within arrays. */
    static byte[] deepArrays(int depth) {
        RawPdf pdf = new RawPdf();
        pdf.add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R"
                        + " /Resources << /X "
                        + "[".repeat(depth)
                        + "]".repeat(depth)
                        + " >> >>");
        pdf.add("<< /Type /Pages /Count 1 /Kids [1 0 R] >>");
        pdf.add("", "[".repeat(depth).getBytes(ISO_8859_1));
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages 2 0 R >>"));
    }

    /** It says that it has a million pages. */
    static byte[] lyingCount() {
        RawPdf pdf = new RawPdf();
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>");
        pdf.add("<< /Type /Pages /Count 1000000 /Kids [1 0 R] >>");
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages 2 0 R >>"));
    }

    static byte[] hugeImageInPdf() {
        RawPdf pdf = new RawPdf();
        int image =
                pdf.add(
                        "/Type /XObject /Subtype /Image /Width 60000 /Height 60000"
                                + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
                        Deflated.of('\0', 1 << 20));
        return page(pdf, "", "/I Do".getBytes(ISO_8859_1), "/XObject << /I " + image + " 0 R >>");
    }

    /** More letters than any page holds. */
    static byte[] floodOfText() {
        RawPdf pdf = new RawPdf();
        int font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        byte[] content =
                ("BT /F 1 Tf " + ("(" + "x".repeat(1000) + ") Tj ").repeat(1500) + "ET")
                        .getBytes(ISO_8859_1);
        return page(
                pdf,
                "/Filter /FlateDecode",
                Deflated.of(content),
                "/Font << /F " + font + " 0 R >>");
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

    private static String form(String more) {
        return "/Type /XObject /Subtype /Form /BBox [0 0 100 100] " + more;
    }

    private static byte[] onePage(String filter, byte[] content, String resources) {
        return page(new RawPdf(), filter, content, resources);
    }

    private static byte[] page(RawPdf pdf, String filter, byte[] content, String resources) {
        int stream = pdf.add(filter, content);
        int page =
                pdf.add(
                        "<< /Type /Page /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << %s >> /Parent %d 0 R >>"
                                .formatted(stream, resources, stream + 2));
        int pages = pdf.add("<< /Type /Pages /Count 1 /Kids [" + page + " 0 R] >>");
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages " + pages + " 0 R >>"));
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
