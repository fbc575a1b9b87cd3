package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.EvidenceOn;

/** A day of birth that only the office's facts tell is held against the pages too. */
@EachDatabase
class BirthOnFileTest {

    private static final LocalDate BORN = LocalDate.of(1943, 9, 30);

    @TempDir private Path folder;
    private ClaimRows claims;
    private PageGuard guard;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        EvidenceOn evidence = EvidenceOn.database(database, folder);
        claims =
                new ClaimRows(evidence.db())
                        .add("WA1000007", "VILLANUEVA, TAMSIN", "M7001123", "2026-02-03");
        guard = new GuardOn(evidence, claims, Set.of()).guard();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "DOB: 12/05/1987",
                "Celeste, DOB 12/05/1987",
                "Patient: Calloway@DOB 12/05/1987",
                "Patient: Tamsin Villanueva@Born December 5, 1987"
            })
    void anotherDayOfBirthIsAskedAbout(String text) {
        assertThat(listOpen(text))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.because()).contains("it bears another date of birth"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"DOB: 09/30/1943", "Seen on 12/05/1987", "Patient: T. Villanueva"})
    void itsOwnAndOtherDaysAreNot(String text) {
        assertThat(listOpen(text)).isEmpty();
    }

    @Test
    void whatAClaimThatWasSentSaysOutranksTheFacts() {
        claims.born("WA1000007", "1943-10-01");

        assertThat(listOpen("DOB: 10/01/1943")).isEmpty();
        assertThat(listOpen("DOB: 09/30/1943")).hasSize(1);
    }

    private List<PageFinding> listOpen(String text) {
        List<GuardedPage> pages =
                GuardOn.pages(
                        GuardOn.document(17, "WA1000007", 1), List.of(text.replace('@', '\n')));
        return guard.listOpen(
                GuardOn.born(
                        GuardOn.packet(
                                "WA1000007",
                                List.of(GuardOn.patient("VILLANUEVA", "TAMSIN", "M7001123")),
                                pages),
                        BORN));
    }
}
