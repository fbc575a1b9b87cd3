package org.overturn.core.packet;

import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Whether a page that was cropped still writes beyond its crop box. Viewers don't show that, and
 * everyone can copy it out of the file.
 */
final class CroppedText extends PDFGraphicsStreamEngine {

    /** Half the height of small letters, so that a letter counts by its middle. */
    private static final float MIDDLE = 0.25f;

    private final PDRectangle seen;
    private boolean found;

    private CroppedText(PDPage page) {
        super(page);
        this.seen = page.getCropBox();
    }

    static boolean isOn(PDPage page) throws IOException {
        if (!isCropped(page)) {
            return false;
        }
        CroppedText text = new CroppedText(page);
        text.processPage(page);
        return text.found;
    }

    private static boolean isCropped(PDPage page) {
        PDRectangle all = page.getMediaBox();
        PDRectangle seen = page.getCropBox();
        return seen.getWidth() < all.getWidth() || seen.getHeight() < all.getHeight();
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector advance) {
        Point2D middle = at.transformPoint(advance.getX() / 2, MIDDLE);
        found |= !isBlank(font, code) && !isSeen(middle);
    }

    private boolean isSeen(Point2D point) {
        return seen.contains((float) point.getX(), (float) point.getY());
    }

    private static boolean isBlank(PDFont font, int code) {
        String letter = font.toUnicode(code);
        return letter != null && letter.isBlank();
    }

    // only what is written is looked at

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {}
}
