package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
    void titleIsNotSaidTwice() {
        assertThat(document(DocumentKind.ORDER, "order").exhibitTitle()).isEqualTo("Order");
        assertThat(document(DocumentKind.OTHER, "Photo").exhibitTitle()).isEqualTo("Photo");
        assertThat(
                        document(
                                        DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                                        "Letter of medical necessity LMN-2026-00001")
                                .exhibitTitle())
                .isEqualTo("Letter of medical necessity LMN-2026-00001");
    }

    private static PacketDocument document(DocumentKind kind, String title) {
        return Fixtures.document(kind, title, MediaType.PDF, Path.of("a"));
    }
}
