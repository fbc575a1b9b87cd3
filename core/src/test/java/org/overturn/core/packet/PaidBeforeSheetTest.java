package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.overturn.core.cause.PaidBefore.History;
import org.overturn.core.cause.PaidBefore.Line;
import org.overturn.core.letter.Office;
import org.overturn.core.money.Money;

class PaidBeforeSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Office OFFICE =
            new Office(
                    Optional.of("Lakeside Spine Group"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Office.Member.NONE,
                    Office.Member.NONE);

    private final PaidBeforeSheet sheets = new PaidBeforeSheet();

    @Test
    void saysHowManyWerePaidAndShowsSome() throws IOException {
        byte[] pdf = sheets.write(history(25, 212), OFFICE, TODAY);
        Path kept = Files.createDirectories(Path.of("target", "paid-before"));
        Files.write(kept.resolve("sheet.pdf"), pdf);

        assertThat(text(pdf))
                .contains("Procedure 73721 paid by the same payer before")
                .contains("Lakeside Spine Group, from its remittance advices")
                .contains("March 2025 to March 2026")
                .contains("decided 240 other lines")
                .contains("212 (88%), median $512.40 a line")
                .contains("25 of those are listed");
    }

    @Test
    void saysNothingOfListingSomeWhereAllAreListed() throws IOException {
        assertThat(text(sheets.write(history(3, 3), OFFICE, TODAY))).doesNotContain("are listed");
    }

    @Test
    void theSameHistoryGivesTheSameBytes() {
        assertThat(sheets.write(history(5, 5), OFFICE, TODAY))
                .isEqualTo(new PaidBeforeSheet().write(history(5, 5), OFFICE, TODAY));
    }

    private static History history(int lines, int paid) {
        return new History(
                "Larkfield Mutual Health",
                "73721",
                TODAY.minusYears(1),
                TODAY,
                240,
                paid,
                Money.of("512.40"),
                IntStream.range(0, lines)
                        .mapToObj(i ->
                                new Line(
                                        i % 3 == 0 ? "RT,59" : "",
                                        "1",
                                        Money.of("980.00"),
                                        Money.of("5" + (10 + i) + ".20"),
                                        2025 + i % 2))
                        .toList());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
