package org.overturn.core.evidence.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Word documents, part by part. */
public final class WordFiles {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final String NAMESPACES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private WordFiles() {}

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static byte[] of(String body) {
        return Deflated.zip(parts(MAIN, body));
    }

    static byte[] withMacros(String body) {
        Map<String, byte[]> parts =
                parts("application/vnd.ms-word.document.macroEnabled.main+xml", body);
        parts.put("word/vbaProject.bin", new byte[] {1, 2, 3});
        return Deflated.zip(parts);
    }

    static byte[] bomb(long bytes) {
        return Deflated.zipWith(parts(MAIN, paragraph("A note")), "word/media/image1.png", bytes);
    }

    static byte[] withDocumentXml(String xml) {
        Map<String, byte[]> parts = parts(MAIN, "");
        parts.put("word/document.xml", xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Deflated.zip(parts);
    }

    /** A letter with a heading, a list, a table, a picture, a page break and a link. */
    public static byte[] letter() {
        Map<String, byte[]> parts =
                parts(
                        MAIN,
                        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Letter of medical"
                                + " necessity</w:t></w:r></w:p>"
                                + paragraph(
                                        "To whom it may concern: Nora Quill needs the injection.")
                                + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Findings are bold.</w:t></w:r></w:p>"
                                + "<w:tbl><w:tr><w:tc>"
                                + paragraph("Date")
                                + "</w:tc><w:tc>"
                                + paragraph("Finding")
                                + "</w:tc></w:tr><w:tr><w:tc>"
                                + paragraph("2026-02-12")
                                + "</w:tc><w:tc>"
                                + paragraph("Reflex absent on the left")
                                + "</w:tc></w:tr></w:tbl>"
                                + picture("rId9")
                                + "<w:p><w:hyperlink r:id=\"rId8\"><w:r><w:t>our web site</w:t></w:r>"
                                + "</w:hyperlink></w:p>"
                                + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
                                + paragraph("On the second page."));
        parts.put(
                "word/_rels/document.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId8\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
                                + " Target=\"https://tracker.example/\" TargetMode=\"External\"/>"
                                + "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                                + " Target=\"media/image1.png\"/></Relationships>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        parts.put("word/media/image1.png", png(300, 200));
        return Deflated.zip(parts);
    }

    static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xF2, 0xF5, 0xF8));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0x16, 0x32, 0x4F));
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String picture(String relation) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"p\" descr=\"A sketch\"/>"
                + "<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\""
                + relation
                + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>"
                + "</w:drawing></w:r></w:p>";
    }

    private static Map<String, byte[]> parts(String mainType, String body) {
        return Deflated.parts(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\""
                        + mainType
                        + "\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
    }
}
