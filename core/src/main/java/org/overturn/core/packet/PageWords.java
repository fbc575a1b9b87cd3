package org.overturn.core.packet;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Where words stand on the only page of a document. */
final class PageWords extends PDFTextStripper {

    /** Below the line of writing and above it, in heights of the letters: rather too much. */
    private static final float BELOW = -0.3f;

    private static final float ABOVE = 1.05f;
    private static final float BESIDE = 0.1f;

    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();

    private PageWords() throws IOException {
        setSortByPosition(true);
    }

    /**
     * Each place where they stand, also as a part of other words; in points from the page's lower
     * left corner. Letters and figures alone are compared, without case and accents: where a line
     * ends, how a name is hyphenated and what stands between its letters must not hide it.
     */
    static List<Rectangle2D> find(PDDocument page, String words) throws IOException {
        PageWords stripper = new PageWords();
        stripper.getText(page);
        return stripper.listPlaces(plain(words));
    }

    private List<Rectangle2D> listPlaces(String wanted) {
        List<Rectangle2D> found = new ArrayList<>();
        int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
        while (at >= 0) {
            places.subList(at, at + wanted.length()).stream()
                    .map(PageWords::box)
                    .forEach(found::add);
            at = text.indexOf(wanted, at + 1);
        }
        return found;
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Rectangle2D box(TextPosition letter) {
        Matrix matrix = letter.getTextMatrix();
        float width = letter.getWidthDirAdj() / Math.max(matrix.getScalingFactorX(), 0.01f);
        Point2D start = matrix.transformPoint(-BESIDE, BELOW);
        Rectangle2D box = new Rectangle2D.Double(start.getX(), start.getY(), 0, 0);
        box.add(matrix.transformPoint(-BESIDE, ABOVE));
        box.add(matrix.transformPoint(width + BESIDE, BELOW));
        box.add(matrix.transformPoint(width + BESIDE, ABOVE));
        return box;
    }

    @Override
    protected void writeString(String written, List<TextPosition> letters) {
        for (TextPosition letter : letters) {
            String said = plain(letter.getUnicode());
            text.append(said);
            for (int i = 0; i < said.length(); i++) {
                places.add(letter);
            }
        }
    }
}
