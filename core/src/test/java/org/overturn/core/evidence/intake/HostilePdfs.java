package org.overturn.core.evidence.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/** PDFs that nobody in good faith makes, written object by object. */
final class HostilePdfs {

    private HostilePdfs() {}

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

    static byte[] hugeImage() {
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
}
