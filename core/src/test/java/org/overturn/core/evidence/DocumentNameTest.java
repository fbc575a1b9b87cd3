package org.overturn.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "letter-of-medical-necessity--lumbar-MRI.pdf, LETTER_OF_MEDICAL_NECESSITY, Lumbar MRI",
        "LMN--2026-03-01 visit.pdf, LETTER_OF_MEDICAL_NECESSITY, 2026-03-01 visit",
        "Op_Note.pdf, OPERATIVE_NOTE, Operative note",
        "authorization--approval-letter.pdf, AUTHORIZATION, Approval letter",
        "277ca--batch-7.txt, PROOF_OF_FILING, Batch 7",
        "something-else.pdf, OTHER, Something else",
        "facts--x.pdf, OTHER, Facts: x",
        "FACTS.YAML, FACTS, Facts for letters",
    })
    void fileNameSaysKindAndTitle(String fileName, DocumentKind kind, String title) {
        assertThat(DocumentName.of(fileName)).isEqualTo(new DocumentName(kind, title));
    }
}
