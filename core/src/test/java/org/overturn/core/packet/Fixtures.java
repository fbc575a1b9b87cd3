package org.overturn.core.packet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.remittance.x12.X12RemittanceReader;
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

    private static final String ERA =
            """
            ISA*00*          *00*          *ZZ*EHP            *ZZ*LAKESIDE       *260315*0701*^*00501*000000001*0*P*:~
            GS*HP*EHP*LAKESIDE*20260315*0701*1*X*005010X221A1~
            ST*835*0001~
            BPR*I*255*C*ACH*CCP*01*999999992*DA*123*1351840597**01*999988880*DA*98*20260315~
            TRN*1*EFT990017*1351840597~
            DTM*405*20260315~
            N1*PR*EXAMPLE HEALTH PLAN*XV*98044~
            N1*PE*LAKESIDE SPINE GROUP*XX*1992000008~
            LX*1~
            CLP*LS0042*1*1610*180*30*12*26031500123*11*1~
            NM1*QC*1*QUILL*NORA*B***MI*XQH880042117~
            NM1*82*1*MARSH*ADA****XX*1881000009~
            DTM*050*20260301~
            SVC*HC:99214:25*240*180**1~
            DTM*472*20260212~
            CAS*CO*45*30~
            CAS*PR*3*30~
            SVC*HC:62323*1220*0**1~
            DTM*472*20260212~
            CAS*CO*50*1220~
            LQ*HE*N115~
            SVC*HC:77003*150*0**1~
            DTM*472*20260212~
            CAS*CO*97*150~
            LQ*HE*M15~
            CLP*LS0043*1*75*75*0*12*26031500999*11*1~
            NM1*QC*1*STRANGER*ZED****MI*XQH999999999~
            SVC*HC:99213*75*75**1~
            DTM*472*20260213~
            SE*28*0001~
            GE*1*1~
            IEA*1*000000001~
            """
                    .replace("\n", "");

    private Fixtures() {}

    static PacketRequest request(List<PacketDocument> documents) {
        return request(LETTER, claim(), documents);
    }

    /** Of an office with a logo. */
    static PacketRequest requestWith(Picture logo) {
        return request(List.of(), Optional.of(logo), LetterProof.NONE);
    }

    /** With a letter that people saw. */
    static PacketRequest requestWith(LetterProof proof, List<PacketDocument> documents) {
        return request(documents, Optional.empty(), proof);
    }

    private static PacketRequest request(
            List<PacketDocument> documents, Optional<Picture> logo, LetterProof proof) {
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
                List.of());
    }

    static PacketRequest request(
            String letter, Adjudication claim, List<PacketDocument> documents) {
        return new PacketRequest(
                APPEAL,
                LocalDate.of(2026, 3, 20),
                "First-level appeal letter",
                letter,
                remittance(),
                claim,
                new DenialRules(Codes.standard()).assess(claim),
                documents);
    }

    /** The first claim of the remittance: paid in part, denied in part. */
    static Adjudication claim() {
        return events(RemittanceEvent.Read.class).getFirst().adjudication();
    }

    /** The same claim of a patient of another name. */
    static Adjudication claimOf(String lastName) {
        return claimIn(ERA.replace("QUILL", lastName));
    }

    /** The same claim under another number of the payer. */
    static Adjudication claimNumbered(String payerClaimNumber) {
        return claimIn(ERA.replace("26031500123", payerClaimNumber));
    }

    private static Adjudication claimIn(String era) {
        return events(era, RemittanceEvent.Read.class).getFirst().adjudication();
    }

    static Remittance remittance() {
        return events(RemittanceEvent.Began.class).getFirst().remittance();
    }

    private static <T extends RemittanceEvent> List<T> events(Class<T> kind) {
        return events(ERA, kind);
    }

    private static <T extends RemittanceEvent> List<T> events(String era, Class<T> kind) {
        List<T> found = new ArrayList<>();
        byte[] bytes = era.getBytes(StandardCharsets.UTF_8);
        try (var reader = new X12RemittanceReader(new ByteArrayInputStream(bytes), issue -> {})) {
            Optional<RemittanceEvent> next = reader.next();
            while (next.isPresent()) {
                next.filter(kind::isInstance).map(kind::cast).ifPresent(found::add);
                next = reader.next();
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
