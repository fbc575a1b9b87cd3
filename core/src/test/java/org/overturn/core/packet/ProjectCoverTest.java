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
import org.overturn.core.cause.OpenClaim;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Rate;
import org.overturn.core.cause.Reason;
import org.overturn.core.cause.StoredCause;
import org.overturn.core.cause.Trend;
import org.overturn.core.code.Codes;
import org.overturn.core.letter.Office;
import org.overturn.core.money.Money;

class ProjectCoverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ProjectCover.Correspondence BETWEEN =
            new ProjectCover.Correspondence(
                    new Office(
                            Optional.of("Lakeside Spine Group"),
                            List.of("12 Pier Road", "Easton, OH 44102"),
                            Optional.of("(217) 555-0142"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Office.Member.NONE,
                            Office.Member.NONE),
                    Optional.empty(),
                    TODAY);

    private final ProjectCover covers = new ProjectCover(Codes.standard());

    @Test
    void namesEachClaimAndTheTotal() throws IOException {
        byte[] pdf = covers.write(project(), claims(60), BETWEEN);
        Path kept = Files.createDirectories(Path.of("target", "project-cover"));
        Files.write(kept.resolve("cover.pdf"), pdf);

        assertThat(text(pdf))
                .contains("Larkfield Mutual Health")
                .contains("CARC 197 for 73721")
                .contains(
                        "Denied 20 of 40 lines (50%) since 02/10/2026; before, 0 of 80 lines (0%).")
                .contains("60 denials, $6,000.00")
                .contains("ICN0001")
                .contains("ICN0060")
                .contains("whole claim")
                .contains("APL-2026-00007");
    }

    @Test
    void theSameClaimsGiveTheSameBytes() {
        assertThat(covers.write(project(), claims(3), BETWEEN))
                .isEqualTo(covers.write(project(), claims(3), BETWEEN));
    }

    private static Project project() {
        return new Project(
                new StoredCause(
                        1,
                        new Reason("LKF", "197", ""),
                        List.of("73721"),
                        Optional.of(
                                new StoredCause.Rise(
                                        LocalDate.of(2026, 2, 10),
                                        Optional.empty(),
                                        new Rate(0, 80),
                                        new Rate(20, 40))),
                        Trend.RISING,
                        TODAY),
                "Larkfield Mutual Health",
                60,
                Money.of("6000.00"),
                60,
                Money.of("6000.00"),
                Money.ZERO,
                LocalDate.of(2026, 2, 10),
                TODAY);
    }

    private static List<OpenClaim> claims(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        new OpenClaim(
                                "ICN%04d".formatted(i),
                                "WHITFIELD, DANA",
                                "M%06d".formatted(i),
                                Optional.of(TODAY.minusDays(i)),
                                i % 10 == 0 ? "" : "73721",
                                Money.of("100.00"),
                                i == 7 ? Optional.of("APL-2026-00007") : Optional.empty()))
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
