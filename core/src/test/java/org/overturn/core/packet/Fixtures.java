package org.overturn.core.packet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.Typefaces.Face;
import org.overturn.core.packet.form.RequestForms;
import org.overturn.core.packet.proof.LetterProof;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.settings.Picture;

/** Requests and documents of invented people. */
final class Fixtures {

    static final String APPEAL = "APL-2026-00017";

    private static final Typefaces TYPEFACES = new Typefaces();

    private static final String LETTER =
            """
            <section lang="en">
            <div class="letterhead"><p class="name">Lakeside Spine Group</p><p>12 Pier Road, Easton, OH 44102</p></div>
            <p>March 20, 2026</p>
            <div class="recipient"><p>Example Health Plan</p><p>Provider Appeals</p><p>P.O. Box 100, Dayton, OH 45401</p></div>
            <table class="re"><tbody><tr><th scope="row">Claim</th><td>26031500123</td></tr>
            <tr><th scope="row">Patient</th><td>Nora Quill, born <span class="gap">[[birth date]]</span></td></tr></tbody></table>
            <h1>First-level appeal</h1>
            <p>We ask the plan to overturn the denial of $1,220.00 (see Exhibit B).</p>
            <div class="signature"><p>Sincerely,</p><p>Ada Marsh, MD</p></div>
            </section>
            """;

    private Fixtures() {}

    static PacketRequest request(List<PacketDocument> documents) {
        return request(LETTER, DeniedClaim.claim(), documents);
    }

    /** Of an office with a logo. */
    static PacketRequest requestWith(Picture logo) {
        return request(List.of(), Optional.of(logo), LetterProof.NONE, List.of());
    }

    /** With a letter that people saw. */
    static PacketRequest requestWith(LetterProof proof, List<PacketDocument> documents) {
        return request(documents, Optional.empty(), proof, List.of());
    }

    /** With the claim's own segments behind the remittance page. */
    static PacketRequest requestWithSegments(String... segments) {
        return request(List.of(), Optional.empty(), LetterProof.NONE, List.of(segments));
    }

    private static PacketRequest request(
            List<PacketDocument> documents,
            Optional<Picture> logo,
            LetterProof proof,
            List<String> segments) {
        PacketRequest plain = request(documents);
        return new PacketRequest(
                plain.appealNumber(),
                plain.date(),
                plain.letterTitle(),
                plain.letterHtml(),
                plain.remittance(),
                plain.adjudication(),
                plain.assessment(),
                documents,
                plain.keptLetters(),
                logo,
                proof,
                RequestForms.NONE,
                segments,
                "");
    }

    static PacketRequest request(
            String letter, Adjudication claim, List<PacketDocument> documents) {
        return new PacketRequest(
                APPEAL,
                LocalDate.of(2026, 3, 20),
                "First-level appeal letter",
                letter,
                DeniedClaim.remittance(),
                claim,
                new DenialRules(Codes.standard()).assess(claim),
                documents);
    }

    static PacketDocument document(DocumentKind kind, String title, MediaType type, Path file) {
        return new PacketDocument(Optional.of(7L), kind, title, type, file);
    }

    static PacketDocument pdf(
            Path folder, DocumentKind kind, String name, PDRectangle size, int rotation, int pages)
            throws IOException {
        Path file = folder.resolve(name + ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, TYPEFACES.get(Face.REGULAR), true);
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(size);
                page.setRotation(rotation);
                document.addPage(page);
                fill(document, page, font, name + " page " + i);
            }
            document.setDocumentId(1L);
            document.save(file.toFile());
        }
        return document(kind, name, MediaType.PDF, file);
    }

    /** Text at the top, in the middle and at the very bottom edge; a frame along the edges. */
    private static void fill(PDDocument document, PDPage page, PDFont font, String text)
            throws IOException {
        PDRectangle box = page.getMediaBox();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.addRect(
                    box.getLowerLeftX() + 1,
                    box.getLowerLeftY() + 1,
                    box.getWidth() - 2,
                    box.getHeight() - 2);
            content.stroke();
            for (float y : new float[] {box.getHeight() - 24, box.getHeight() / 2, 4}) {
                content.beginText();
                content.setFont(font, 10);
                content.newLineAtOffset(box.getLowerLeftX() + 8, box.getLowerLeftY() + y);
                content.showText(text);
                content.endText();
            }
        }
    }

    static PacketDocument image(
            Path folder, DocumentKind kind, String name, MediaType type, int width, int height)
            throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(picture(width, height), type == MediaType.PNG ? "png" : "jpg", file.toFile());
        return document(kind, name, type, file);
    }

    /** A photo that can't be compressed well. */
    static PacketDocument noise(Path folder, DocumentKind kind, String name, int width, int height)
            throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "jpg", file.toFile());
        return document(kind, name, MediaType.JPEG, file);
    }

    static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillRect(0, 0, width, height / 8);
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    static PacketDocument text(Path folder, DocumentKind kind, String name, String content)
            throws IOException {
        Path file = folder.resolve(name + ".txt");
        Files.writeString(file, content);
        return document(kind, name, MediaType.TEXT, file);
    }
}
