package org.overturn.core.packet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.overturn.core.evidence.intake.GuardedPdf;
import org.overturn.core.evidence.intake.IntakeLimits;
import org.overturn.core.packet.PacketMetadata.Claim;
import org.overturn.core.packet.archive.ArchiveCheck;
import org.overturn.core.packet.archive.ArchiveFit;

/**
 * The pages of a PDF in a document of ours, as a packet takes them: what the PDF itself is doesn't
 * matter, for its frame stays behind.
 */
final class ArchiveSample {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private ArchiveSample() {}

    static ArchiveFit fit(Path pdf, Typefaces typefaces) throws IOException {
        try (PDDocument source = GuardedPdf.open(pdf, IntakeLimits.standard());
                PDDocument sample = new PDDocument()) {
            StandardFonts fonts = new StandardFonts(sample, typefaces);
            for (SourcePage page :
                    PdfPages.copy(source, sample, Handling.NONE, fonts).pages().values()) {
                draw(sample, page);
            }
            PDOutputIntent colours =
                    new PDOutputIntent(
                            sample, new ByteArrayInputStream(PacketMetadata.colourProfile()));
            colours.setOutputConditionIdentifier("sRGB");
            sample.getDocumentCatalog().addOutputIntent(colours);
            PacketMetadata.write(sample, "Pages", ANY_DAY, Claim.PDFA_3B);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            sample.save(bytes);
            return ArchiveCheck.of(bytes.toByteArray());
        }
    }

    private static void draw(PDDocument sample, SourcePage page) throws IOException {
        PDPage sheet = new PDPage();
        sample.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(sample, sheet)) {
            content.drawForm(page.form());
        }
    }
}
