package org.overturn.core.packet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** A page of a document as it stands in the packet, upright and alone, to be drawn as a picture. */
final class PageDrawing implements AutoCloseable {

    private static final double MOST_DOTS = 16_000_000;

    private final SourcePage page;
    private final PDDocument alone;

    private PageDrawing(SourcePage page, PDDocument alone) {
        this.page = page;
        this.alone = alone;
    }

    /**
     * @param page of a document that stays open until this is closed
     * @param of the packet it was copied into, which knows of its layers
     */
    static PageDrawing of(SourcePage page, PDDocument of) throws IOException {
        PDDocument alone = new PDDocument();
        COSBase layers = of.getDocumentCatalog().getCOSObject().getItem(COSName.OCPROPERTIES);
        if (layers != null) {
            alone.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
        }
        PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        alone.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(alone, sheet)) {
            content.transform(new Matrix(page.upright()));
            content.drawForm(page.form());
        }
        return new PageDrawing(page, alone);
    }

    PDDocument document() {
        return alone;
    }

    /**
     * With at most so many dots a point; fewer where the page is so large that it would not fit.
     */
    BufferedImage draw(double dotsAPoint) throws IOException {
        double most = Math.sqrt(MOST_DOTS / (page.width() * page.height()));
        PDFRenderer renderer = new PDFRenderer(alone);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(0, (float) Math.min(dotsAPoint, most), ImageType.RGB);
    }

    @Override
    public void close() throws IOException {
        alone.close();
    }
}
