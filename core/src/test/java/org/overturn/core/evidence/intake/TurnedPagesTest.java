package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.evidence.intake.PageText.Source;

/** A page that is hard to read is looked at turned round; what isn't sure is no text. */
class TurnedPagesTest {

    private static final Reading NONSENSE = new Reading("LOZO6V86V086 CI 4eqwusey", 22, 14);
    private static final Reading CLEAR = new Reading("Member ID: 980498490267", 20, 95);
    private static final Reading FAINT = new Reading("Mernber lD: 98O498", 15, 60);

    private final List<BufferedImage> seen = new ArrayList<>();
    private final BufferedImage page = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);

    @Test
    void aClearPageIsReadOnce() throws Exception {
        assertThat(read(CLEAR, NONSENSE)).isEqualTo(CLEAR);
        assertThat(seen).containsExactly(page);
    }

    @Test
    void aPageOnItsHeadIsReadTurnedRound() throws Exception {
        page.getRaster().setSample(0, 0, 0, 200);

        assertThat(read(NONSENSE, CLEAR)).isEqualTo(CLEAR);
        assertThat(seen.getLast().getRaster().getSample(2, 1, 0)).isEqualTo(200);
        assertThat(seen.getLast().getRaster().getSample(0, 0, 0)).isZero();
    }

    @Test
    void aFaintPageThatStandsUprightStaysAsItWasRead() throws Exception {
        assertThat(read(FAINT, NONSENSE)).isEqualTo(FAINT);
        assertThat(read(FAINT, new Reading("SOHO", 4, 91))).isEqualTo(FAINT);
    }

    @Test
    void aPageWithoutAnyLettersIsReadOnce() throws Exception {
        assertThat(read(new Reading("", 0, 0), CLEAR).page().source()).isEqualTo(Source.NONE);
        assertThat(seen).hasSize(1);
    }

    @Test
    void bothReadingsShareOneTime() {
        List<Duration> left = new ArrayList<>();
        PageRecognition slow =
                (_, atMost) -> {
                    left.add(atMost);
                    if (left.size() == 2) {
                        throw new IOException("took too long");
                    }
                    return NONSENSE;
                };

        assertThatThrownBy(() -> TurnedPages.read(slow, page, Duration.ofSeconds(9)))
                .isInstanceOf(IOException.class);
        assertThat(left.getLast()).isLessThan(left.getFirst());
    }

    @ParameterizedTest(name = "{0} of 100: {1}")
    @CsvSource({"0, NONE", "14, NONE", "38, NONE", "49.9, NONE", "50, OCR", "60, OCR", "95, OCR"})
    void whatIsNotSureIsNoText(double confidence, Source expected) {
        PageText page = new Reading("4eqwusey", 8, confidence).page();

        assertThat(page.source()).isEqualTo(expected);
        assertThat(page.text().isEmpty()).isEqualTo(expected == Source.NONE);
    }

    @Test
    void aReadingHoldsItsTextBackWhereItIsPrinted() {
        assertThat(CLEAR).hasToString("Reading[letters=20, confidence=95]");
    }

    private Reading read(Reading first, Reading turned) throws IOException {
        seen.clear();
        return TurnedPages.read(
                (picture, _) -> {
                    seen.add(picture);
                    return seen.size() == 1 ? first : turned;
                },
                page,
                Duration.ofMinutes(1));
    }
}
