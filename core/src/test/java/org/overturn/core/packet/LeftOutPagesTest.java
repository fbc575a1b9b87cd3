package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.proof.PacketChecks;

/** Pages that somebody leaves out are not in the packet, and it says which. */
class LeftOutPagesTest {

    private static final Handling WITHOUT_TWO = new Handling(0, Set.of(2));

    @TempDir Path folder;
    private final Packets packets = new Packets(Codes.standard());
    private Path target;
    private PacketDocument note;

    @BeforeEach
    void write() throws Exception {
        target = folder.resolve("packet.pdf");
        note =
                Fixtures.pdf(folder, DocumentKind.PROGRESS_NOTE, "Visit", PDRectangle.LETTER, 0, 4)
                        .handled(WITHOUT_TWO);
    }

    @Test
    void aPageThatIsLeftOutIsInNoStreamAndIndexAndSlipSheetSaySo() throws Exception {
        packets.assemble(Fixtures.request(List.of(note)), target);

        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text())
                    .contains("Visit page 1", "Visit page 3", "Visit page 4")
                    .doesNotContain("Visit page 2")
                    .contains("Page 2 of the document not enclosed", "3 pages");
        }
    }

    @Test
    void theManifestNamesThePageAndNothingElseOfIt() throws Exception {
        packets.assemble(Fixtures.request(List.of(note)), target);

        assertThat(PacketChecks.check(target).manifest().orElseThrow().parts())
                .extracting(part -> part.kind() + " " + part.leftOut().orElse("-"))
                .contains("EXHIBIT 2", "REMITTANCE -");
    }

    @Test
    void aReferenceToAPageLeadsToThatPageOfTheDocument() throws Exception {
        String letter = "<section><p>See Ex. B, p. 3 and Ex. B, p. 2.</p></section>";
        packets.assemble(Fixtures.request(letter, DeniedClaim.claim(), List.of(note)), target);

        try (Pdf pdf = new Pdf(target)) {
            List<Integer> opened = pdf.links(1);
            assertThat(pdf.text(opened.getFirst())).contains("Visit page 3");
            assertThat(pdf.text(opened.getLast())).contains("Exhibit B");
        }
    }

    @Test
    void whatOnlyALeftOutPageShowsComesNotAlongInASharedDictionary() throws Exception {
        packets.assemble(Fixtures.request(List.of(shared(WITHOUT_TWO))), target);
        assertThat(streams(target)).contains("SHOWN ON ONE").doesNotContain("SHOWN ON TWO");

        packets.assemble(Fixtures.request(List.of(shared(Handling.NONE))), target);
        assertThat(streams(target)).contains("SHOWN ON ONE", "SHOWN ON TWO");
    }

    /** Two pages with one dictionary, each of which draws another drawing of it. */
    private PacketDocument shared(Handling handling) throws Exception {
        Path file = folder.resolve("shared.pdf");
        try (PDDocument document = new PDDocument()) {
            PDResources resources = new PDResources();
            for (String name : List.of("ONE", "TWO")) {
                PDFormXObject drawing = new PDFormXObject(document);
                drawing.setBBox(new PDRectangle(100, 100));
                try (var out = drawing.getStream().createOutputStream()) {
                    out.write(
                            ("% SHOWN ON " + name + "\n0 0 9 9 re f")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
                resources.put(COSName.getPDFName(name), drawing);
            }
            for (String name : List.of("ONE", "TWO")) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                page.setResources(resources);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(
                            (PDFormXObject) resources.getXObject(COSName.getPDFName(name)));
                }
            }
            document.save(file.toFile());
        }
        return new PacketDocument(Optional.of(8L), DocumentKind.ORDER, "Order", MediaType.PDF, file)
                .handled(handling);
    }

    private static String streams(Path file) throws Exception {
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject()
                        instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return all.toString();
    }

    @Test
    void theSegmentsOfTheClaimStandBehindTheRemittancePage() throws Exception {
        packets.assemble(
                Fixtures.requestWithSegments("CLP*LS0042*1*1610*180", "NM1*QC*1*QUILL & <CO>"),
                target);

        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text(pdf.pages()))
                    .contains("Segments of this claim only", "CLP*LS0042*1*1610*180")
                    .contains("NM1*QC*1*QUILL & <CO>");
        }
        assertThat(Files.size(target)).isPositive();
    }
}
