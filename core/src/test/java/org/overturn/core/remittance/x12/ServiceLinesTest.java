package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ServiceLine;

/** What is read of the lines of a claim. */
class ServiceLinesTest {

    @Test
    void readsALineWithNothingButItsProcedure() {
        Reading reading =
                Reading.of(Era.file().replaceAll("SVC[^~]*~.*LQ\\*HE\\*N130~", "SVC*HC:G8427~"));
        ServiceLine line = reading.claim().lines().getFirst();

        assertThat(line.procedure()).isEqualTo("G8427");
        assertThat(line.charge()).isEmpty();
        assertThat(line.units()).isEmpty();
        assertThat(line.from()).isEmpty();
    }

    @Test
    void readsTheProcedureThatWasBilledInPlaceOfThePaidOne() {
        Reading reading =
                Reading.of(
                        Era.file()
                                .replace(
                                        "SVC*HC:99213:25*100*80*0510*1**1",
                                        "SVC*HC:99212*100*80**1*HC:99213*2"));
        ServiceLine line = reading.claim().lines().getFirst();

        assertThat(line.procedure()).isEqualTo("99212");
        assertThat(line.billedProcedure()).isEqualTo("99213");
        assertThat(line.originalUnits()).isEqualTo("2");
    }

    @Test
    void readsDatesOfALineFromAndTo() {
        Reading reading =
                Reading.of(
                        Era.file()
                                .replace(
                                        "DTM*472*20251201~", "DTM*150*20251203~DTM*151*20251205~"));
        ServiceLine line = reading.claim().lines().getFirst();

        assertThat(line.from()).contains(LocalDate.of(2025, 12, 3));
        assertThat(line.to()).contains(LocalDate.of(2025, 12, 5));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "DTM*472****RD8*20251201-20251205",
                "DTM*150****RD8*20251201-20251205",
                "DTM*472*RD8*20251201-20251205",
                "DTM*472*20251201-20251205"
            })
    void aRangeOfDatesGivesTheFirstAndTheLastDay(String dtm) {
        String claim = Era.CLAIM.replace("DTM*472*20251201", dtm);

        Adjudication read = Reading.of(Era.file(Era.transaction("1", claim))).claim();

        assertThat(read.serviceFrom()).contains(LocalDate.of(2025, 12, 1));
        assertThat(read.serviceTo()).contains(LocalDate.of(2025, 12, 5));
    }

    @Test
    void saysThatALineNamesNoProcedureBehindTheDeclaredSeparator() {
        Reading reading = Reading.of(Era.file().replace("HC:99213:25", "HC>99213>25"));
        ServiceLine line = reading.claim().lines().getFirst();

        assertThat(reading.codes()).containsExactly(IssueCode.MISSING_SEGMENT);
        assertThat(line.qualifier()).isEqualTo("HC>99213>25");
        assertThat(line.procedure()).isEmpty();
    }
}
