package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.letter.Office;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.PageRange;
import org.overturn.core.packet.fax.Faxes;
import org.overturn.core.payer.Payer;

/** What stands on the sheet before the files for a payer. */
class CoverSheetsTest {

    private static final Office OFFICE =
            new Office(
                    Optional.of("Lakeside Spine Group"),
                    List.of("12 Pier Road", "Easton, OH 44102"),
                    Optional.of("(217) 555-0142"),
                    Optional.of("(217) 555-0143"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Office.Member(
                            Optional.of("Dana Whitfield"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    Office.Member.NONE);
    private static final Payer PAYER =
            new Payer(
                    "larkfield",
                    "Larkfield Health Plan",
                    List.of(),
                    Optional.empty(),
                    Optional.of("Provider Appeals"),
                    List.of("P.O. Box 100", "Dayton, OH 45401"),
                    Optional.of("(937) 555-0100"),
                    Optional.empty(),
                    Optional.of("certified mail"),
                    Optional.empty());

    private final CoverSheets sheets = new CoverSheets();

    @TempDir Path folder;

    static CoverSheet sheet(ChannelKind kind, int number) {
        return new CoverSheet(
                kind,
                "APL-2026-00017",
                LocalDate.of(2026, 3, 20),
                OFFICE,
                Optional.of(PAYER),
                "LARKFIELD",
                List.of(
                        new CoverSheet.File("APL-2026-00017-1of2.pdf", new PageRange(1, 40), 41),
                        new CoverSheet.File("APL-2026-00017-2of2.pdf", new PageRange(41, 60), 21)),
                number);
    }

    @Test
    void aFaxSaysToWhomFromWhomAndHowManyPagesThereAre() throws Exception {
        assertThat(text(sheet(ChannelKind.FAX, 1)))
                .contains("Larkfield Health Plan, Provider Appeals", "(937) 555-0100")
                .contains("Dana Whitfield, Lakeside Spine Group", "(217) 555-0142")
                .contains("42, this one included", "Confidential.", "APL-2026-00017-2of2.pdf");
    }

    @Test
    void aFaxNumberThatNobodyKnowsIsALineToWriteOnAndAHint() throws Exception {
        CoverSheet known = sheet(ChannelKind.FAX, 1);
        CoverSheet unknown =
                new CoverSheet(
                        ChannelKind.FAX,
                        known.appealNumber(),
                        known.date(),
                        Office.NONE,
                        Optional.empty(),
                        "LARKFIELD",
                        known.files(),
                        1);
        assertThat(text(unknown)).contains("Fax number ____", "To LARKFIELD");
        assertThat(unknown.hints()).singleElement().asString().contains("fax number is not known");
        assertThat(known.hints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PORTAL", "FAX", "MAIL"})
    void theControlNumberCanBeReadFromItsBars(ChannelKind kind) throws Exception {
        CoverSheet sheet = sheet(kind, kind == ChannelKind.FAX ? 1 : 0);
        assertThat(text(sheet)).contains("Attachment control number", "APL202600017");
        assertThat(bars(200).getText()).isEqualTo("APL202600017");
        assertThat(bars(200).getBarcodeFormat()).isEqualTo(BarcodeFormat.CODE_128);
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.pages()).isEqualTo(1);
        }
    }

    @Test
    void theBarsSurviveAFax() throws Exception {
        sheets.write(sheet(ChannelKind.FAX, 1), target());
        assertThat(new Faxes().write(target(), folder.resolve("fax.tif"))).isEmpty();
        BufferedImage fax = javax.imageio.ImageIO.read(folder.resolve("fax.tif").toFile());
        assertThat(read(fax).getText()).isEqualTo("APL202600017");
    }

    @Test
    void amongAllWaysOfSendingAMailCoverNamesOnlyThatByMail() throws Exception {
        assertThat(text(sheet(ChannelKind.MAIL, 0))).contains("Sent by certified mail");
        assertThat(text(mail("MAC portal"))).doesNotContain("Sent by");
    }

    private static CoverSheet mail(String delivery) {
        CoverSheet usual = sheet(ChannelKind.MAIL, 0);
        Payer payer =
                new Payer(
                        PAYER.key(),
                        PAYER.name(),
                        PAYER.identifiers(),
                        PAYER.lineOfBusiness(),
                        PAYER.appealUnit(),
                        PAYER.appealAddress(),
                        PAYER.fax(),
                        PAYER.portal(),
                        Optional.of(delivery),
                        PAYER.contracted());
        return new CoverSheet(
                usual.kind(),
                usual.appealNumber(),
                usual.date(),
                usual.from(),
                Optional.of(payer),
                usual.payerName(),
                usual.files(),
                0);
    }

    /** #10: 9.5 x 4.125 inches; the window 7/8 from the left, 1/2 from the bottom, 4.5 x 1.125. */
    @Test
    void theAddressLiesInTheWindowOfAnEnvelope() throws Exception {
        sheets.write(sheet(ChannelKind.MAIL, 0), target());
        try (Pdf pdf = new Pdf(target())) {
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion(
                    "window",
                    new java.awt.geom.Rectangle2D.Double(0.9 * 72, 2.1 * 72, 4.3 * 72, 1.0 * 72));
            area.extractRegions(pdf.document().getPage(0));
            assertThat(area.getTextForRegion("window").strip().lines())
                    .containsExactly(
                            "Larkfield Health Plan",
                            "Provider Appeals",
                            "P.O. Box 100",
                            "Dayton, OH 45401");
        }
    }

    @Test
    void theSameSheetGivesTheSameBytes() throws Exception {
        sheets.write(sheet(ChannelKind.PORTAL, 0), target());
        byte[] first = Files.readAllBytes(target());
        new CoverSheets().write(sheet(ChannelKind.PORTAL, 0), target());
        assertThat(Files.readAllBytes(target())).isEqualTo(first);
    }

    private String text(CoverSheet sheet) throws Exception {
        sheets.write(sheet, target());
        try (Pdf pdf = new Pdf(target())) {
            return pdf.text(1);
        }
    }

    private Result bars(int dots) throws Exception {
        try (Pdf pdf = new Pdf(target())) {
            return read(new PDFRenderer(pdf.document()).renderImageWithDPI(0, dots, ImageType.RGB));
        }
    }

    private static Result read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
        return new Code128Reader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, dots))),
                        Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true));
    }

    private Path target() {
        return folder.resolve("cover.pdf");
    }
}
