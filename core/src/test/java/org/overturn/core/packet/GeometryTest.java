package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {

    @ParameterizedTest(name = "{0} x {1}: scale {2}")
    @CsvSource({
        "612, 792, 0.9369", // Letter: made smaller, so that the footer is free
        "792, 612, 0.9183", // Letter on its side
        "595, 842, 0.8812", // A4
        "300, 200, 1.0", // small pages stay as they are
        "1224, 1584, 0.4684"
    })
    void pageIsScaledDownIntoTheSpaceAboveTheFooter(double width, double height, double scale) {
        AffineTransform placed = Sheet.place(page(width, height));
        assertThat(placed.getScaleX()).isCloseTo(scale, Offset.offset(0.0001));
        Point2D bottom = placed.transform(new Point2D.Double(0, 0), null);
        assertThat(bottom.getY()).isGreaterThanOrEqualTo(Sheet.FOOTER_HEIGHT - 0.001);
        assertThat(bottom.getX()).isGreaterThanOrEqualTo(-0.001);
    }

    /** Where the picture's first pixel (top left as stored) is seen: x to the right, y up. */
    @ParameterizedTest(name = "EXIF orientation {0}: first pixel at {1}, {2}")
    @CsvSource({
        "1, 0, 1", "2, 1, 1", "3, 1, 0", "4, 0, 0", "5, 0, 1", "6, 1, 1", "7, 1, 0", "8, 0, 0"
    })
    void orientationPutsTheFirstPixelWhereExifSays(int orientation, double x, double y) {
        Point2D seen =
                ImageOrientation.upright(orientation).transform(new Point2D.Double(0, 1), null);
        assertThat(seen.getX()).isCloseTo(x, Offset.offset(1e-9));
        assertThat(seen.getY()).isCloseTo(y, Offset.offset(1e-9));
    }

    /** Where the last pixel of the first row (top right as stored) is seen. */
    @ParameterizedTest(name = "EXIF orientation {0}: end of first row at {1}, {2}")
    @CsvSource({
        "1, 1, 1", "2, 0, 1", "3, 0, 0", "4, 1, 0", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
    })
    void orientationPutsTheFirstRowWhereExifSays(int orientation, double x, double y) {
        Point2D seen =
                ImageOrientation.upright(orientation).transform(new Point2D.Double(1, 1), null);
        assertThat(seen.getX()).isCloseTo(x, Offset.offset(1e-9));
        assertThat(seen.getY()).isCloseTo(y, Offset.offset(1e-9));
    }

    @Test
    void orientationIsReadFromThePhonesTag() {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 34});
        jpeg.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8});
        jpeg.writeBytes(new byte[] {0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0});
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 0});
        assertThat(ImageOrientation.ofJpeg(jpeg.toByteArray())).isEqualTo(6);
        assertThat(ImageOrientation.ofJpeg(new byte[] {(byte) 0xFF, (byte) 0xD8})).isEqualTo(1);
    }

    private static SourcePage page(double width, double height) {
        try (PDDocument document = new PDDocument()) {
            return new SourcePage(
                    new PDFormXObject(document), new AffineTransform(), width, height, false);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
