package org.overturn.core.evidence.intake;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/** Which pages show nothing, so that nothing on them could be recognised. */
final class EmptyPages {

    /** Out of 256: print this faint nobody reads, and a scanner's dust is darker. */
    static final int FAINTEST = 8;

    private static final Set<String> PAINTING =
            Set.of(
                    OperatorName.STROKE_PATH,
                    OperatorName.CLOSE_AND_STROKE,
                    OperatorName.FILL_NON_ZERO,
                    OperatorName.LEGACY_FILL_NON_ZERO,
                    OperatorName.FILL_EVEN_ODD,
                    OperatorName.FILL_NON_ZERO_AND_STROKE,
                    OperatorName.FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
                    OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.SHADING_FILL,
                    OperatorName.DRAW_OBJECT,
                    OperatorName.BEGIN_INLINE_IMAGE,
                    OperatorName.SHOW_TEXT,
                    OperatorName.SHOW_TEXT_ADJUSTED,
                    OperatorName.SHOW_TEXT_LINE,
                    OperatorName.SHOW_TEXT_LINE_AND_SPACE);

    private EmptyPages() {}

    /** Whether nothing is drawn on it at all; it need not be drawn to know that. */
    static boolean drawsNothing(PDPage page, Deadline deadline) throws IOException {
        if (!page.getAnnotations().isEmpty()) {
            return false;
        }
        PDFStreamParser parser = new PDFStreamParser(page);
        try {
            for (Object token = parser.parseNextToken();
                    token != null;
                    token = parser.parseNextToken()) {
                deadline.check();
                if (token instanceof Operator each && PAINTING.contains(each.getName())) {
                    return false;
                }
            }
        } finally {
            parser.close();
        }
        return true;
    }

    /**
     * Whether all its dots are alike.
     *
     * @param faintest how far apart two may be, of 256 shades
     */
    static boolean isBlank(BufferedImage picture, int faintest) {
        Raster dots = picture.getRaster();
        Span[] bands = new Span[dots.getNumBands()];
        Arrays.setAll(bands, _ -> new Span());
        int most = shades(picture.getColorModel(), faintest);
        int[] row = new int[dots.getWidth() * bands.length];
        for (int y = 0; y < dots.getHeight(); y++) {
            dots.getPixels(dots.getMinX(), dots.getMinY() + y, dots.getWidth(), 1, row);
            for (int i = 0; i < row.length; i++) {
                if (bands[i % bands.length].widen(row[i]) > most) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Numbers of a palette, and of few shades, are no measure of how far apart two are. */
    private static int shades(ColorModel colors, int of256) {
        int bits = colors.getComponentSize(0);
        return colors instanceof IndexColorModel || bits < 8 ? 0 : of256 << (bits - 8);
    }

    private static final class Span {

        private int least = Integer.MAX_VALUE;
        private int most = Integer.MIN_VALUE;

        int widen(int value) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            return most - least;
        }
    }
}
