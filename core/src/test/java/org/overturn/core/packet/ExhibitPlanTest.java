package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;

class ExhibitPlanTest {

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void lettersGoOnAfterZ(int index, String letter) {
        assertThat(ExhibitPlan.letter(index)).isEqualTo(letter);
    }

    @Test
    void orderIsTheSameWhateverOrderDocumentsComeIn() {
        PacketDocument note = document(DocumentKind.PROGRESS_NOTE, "Visit");
        PacketDocument lmn = document(DocumentKind.LETTER_OF_MEDICAL_NECESSITY, "For Ms. Quill");
        PacketDocument facts = document(DocumentKind.FACTS, "Facts");
        List<PlannedExhibit> plan = ExhibitPlan.of(List.of(note, facts, lmn));
        assertThat(plan).isEqualTo(ExhibitPlan.of(List.of(lmn, note, facts)));
        assertThat(plan)
                .extracting(PlannedExhibit::title)
                .containsExactly(
                        "Remittance advice for the denied claim",
                        "Letter of medical necessity: For Ms. Quill",
                        "Progress note: Visit");
    }

    @Test
    void whatHasALetterKeepsItAndWhatIsGoneLeavesItUnused() {
        PacketDocument note = document(1, DocumentKind.PROGRESS_NOTE);
        PacketDocument policy = document(2, DocumentKind.POLICY);
        PacketDocument order = document(3, DocumentKind.ORDER);
        PacketDocument lmn = document(4, DocumentKind.LETTER_OF_MEDICAL_NECESSITY);
        Map<String, String> kept = Map.of("document-1", "B", "document-2", "Z", "document-9", "C");

        assertThat(ExhibitPlan.of(List.of(lmn, note, order, policy), kept))
                .extracting(exhibit -> exhibit.letter() + " " + exhibit.title())
                .containsExactly(
                        "A Remittance advice for the denied claim",
                        "B Progress note",
                        "Z Policy or criteria",
                        "AA Letter of medical necessity",
                        "AB Order");
    }

    @Test
    void placesThatPeopleGaveGoBeforeTheCustomaryOrderAndBehindLettersThatAreKept() {
        PacketDocument note =
                document(1, DocumentKind.PROGRESS_NOTE).handled(new Handling(1, Set.of()));
        PacketDocument policy = document(2, DocumentKind.POLICY).handled(new Handling(0, Set.of()));
        PacketDocument lmn = document(4, DocumentKind.LETTER_OF_MEDICAL_NECESSITY);

        assertThat(ExhibitPlan.of(List.of(lmn, note, policy)))
                .extracting(exhibit -> exhibit.letter() + " " + exhibit.title())
                .containsExactly(
                        "A Remittance advice for the denied claim",
                        "B Policy or criteria",
                        "C Progress note",
                        "D Letter of medical necessity");
        assertThat(ExhibitPlan.of(List.of(lmn, note, policy), Map.of("document-4", "B")))
                .extracting(exhibit -> exhibit.letter() + " " + exhibit.title())
                .containsExactly(
                        "A Remittance advice for the denied claim",
                        "B Letter of medical necessity",
                        "C Policy or criteria",
                        "D Progress note");
    }

    private static PacketDocument document(long id, DocumentKind kind) {
        return new PacketDocument(Optional.of(id), kind, kind.label(), MediaType.PDF, Path.of("a"));
    }

    @Test
    void titleIsNotSaidTwice() {
        assertThat(document(DocumentKind.ORDER, "order").exhibitTitle()).isEqualTo("Order");
        assertThat(document(DocumentKind.PROGRESS_NOTE, "Faxed page").exhibitTitle())
                .isEqualTo("Progress note");
        assertThat(document(DocumentKind.OTHER, "Photo").exhibitTitle()).isEqualTo("Photo");
        assertThat(
                        document(
                                        DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                                        "Letter of medical necessity LMN-2026-00001")
                                .exhibitTitle())
                .isEqualTo("Letter of medical necessity LMN-2026-00001");
    }

    @Test
    void exhibitsOfOneNameAreToldApartByTheirDayAndThenCounted() {
        List<PlannedExhibit> plan =
                ExhibitPlan.of(
                        List.of(
                                on(1, "Office visit", "2026-03-03"),
                                on(2, "Office visit", "2026-03-10"),
                                on(3, "office visit", "2026-03-10"),
                                on(4, "Call", "2026-03-10")));

        assertThat(plan)
                .extracting(PlannedExhibit::title)
                .containsExactlyInAnyOrder(
                        "Remittance advice for the denied claim",
                        "Progress note: Office visit, March 3, 2026",
                        "Progress note: Office visit, March 10, 2026",
                        "Progress note: office visit, March 10, 2026 (2)",
                        "Progress note: Call");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WA1002352 68 | Progress note, March 3, 2026",
                "0000417     | Progress note, March 3, 2026",
                "scan-20391  | Progress note, March 3, 2026",
                "2026-03-01  | Progress note: 2026-03-01",
                "L5-S1       | Progress note: L5-S1",
                "T4 12       | Progress note: T4 12",
                "Visit 10482 | Progress note: Visit 10482"
            })
    void numbersOfTheOfficeAreNoTitle(String title, String shown) {
        assertThat(on(1, title, "2026-03-03").exhibitTitle()).isEqualTo(shown);
    }

    private static PacketDocument on(long id, String title, String day) {
        return new PacketDocument(
                Optional.of(id),
                DocumentKind.PROGRESS_NOTE,
                title,
                MediaType.PDF,
                Path.of("a" + id),
                1,
                Optional.of(new DocumentDay(LocalDate.parse(day), true)));
    }

    private static PacketDocument document(DocumentKind kind, String title) {
        return Fixtures.document(kind, title, MediaType.PDF, Path.of("a"));
    }
}
