package org.overturn.core.evidence.minimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A page is outside when it tells of visits, and of no day around the dates of service. */
class PageDaysTest {

    private static final ServiceWindow AROUND =
            ServiceWindow.of(SomePackets.packet(List.of()).claim(), SomePackets.MONTHS)
                    .orElseThrow();

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "days.csv", numLinesToSkip = 1, delimiter = ';')
    void daysOfVisitsTellWhetherAPageIsOutside(String outside, String what, String text) {
        assertThat(PageDays.of(text.replace('|', '\n')).isOutside(AROUND))
                .as(what)
                .isEqualTo(outside.equals("yes"));
    }

    @Test
    void theDaysAreNamedAsThePageWritesThem() {
        assertThat(
                        PageDays.of("Visit: March 4,\n2019, printed 02/20/2026, visit: 03/04/2019")
                                .visits())
                .containsExactly("March 4, 2019", "03/04/2019");
    }
}
