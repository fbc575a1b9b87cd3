package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.letter.necessity.LetterStage.DRAFT;
import static org.overturn.core.letter.necessity.LetterStage.GATHER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.overturn.core.approval.SignatureImage;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.letter.necessity.LetterApprovals.SignWish;
import org.overturn.core.settings.Pictures;

/** Signed letters among the documents of their accounts. */
@EachDatabase
class SignedLettersTest extends OpenDesk {

    @Test
    void theSignedLetterLiesAmongTheAccountsDocumentsUntilItIsTakenBack() {
        NecessityLetter letter = signed();

        Document filed = documents().getFirst();
        assertThat(documents()).hasSize(1);
        assertThat(filed.kind()).isEqualTo(DocumentKind.LETTER_OF_MEDICAL_NECESSITY);
        assertThat(letter.documentId()).contains(filed.id());
        String text = String.join(" ", desk.get(Documents.class).listPageTexts(filed));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Signed electronically by Priya Raman on March 2, 2026")
                .contains("license IL 036-114477")
                .contains(letters.newest(letter).sha256());

        letter = approvals.takeBack(desk.advocates(), letter.seen(), "The dose is wrong");
        assertThat(letter.stage()).isEqualTo(DRAFT);
        assertThat(letter.documentId()).isEmpty();
        assertThat(documents()).isEmpty();
        assertThat(letters.check(letter))
                .extracting(one -> one.finding().rule())
                .containsExactly("signature-outdated");
    }

    @Test
    void thePictureOfTheSignatureStandsInTheFiledLetterAndNotInTheTextOnThePage()
            throws IOException {
        NecessityLetter approved =
                approvals.approve(desk.providers(), inReview(ALetter.complete()).seen(), List.of());
        SignWish drawn =
                new SignWish(
                        Optional.of(SignatureImage.of(Pictures.png(300, 80))), Optional.empty());
        NecessityLetter letter =
                approvals.sign(desk.providers(), approved.seen(), drawn, ALetter.OFFICE);

        byte[] filed = desk.get(Documents.class).read(documents().getFirst());
        assertThat(pictures(filed)).isEqualTo(1);
        assertThat(
                        desk.get(LetterPapers.class)
                                .write(letter, ALetter.complete(), ALetter.OFFICE)
                                .bodyHtml())
                .contains("Signed electronically by Priya Raman")
                .doesNotContain("<img");
    }

    @Test
    void theSignedLetterTakesThePlaceOfTheOneItBeganWith() {
        NecessityLetter letter =
                desk.get(LetterImports.class)
                        .begin(
                                desk.advocates(),
                                desk.wanted(ALetter.complete()),
                                "Dear reader, she needs it.".getBytes(StandardCharsets.UTF_8),
                                "old-letter.txt");
        assertThat(documents()).extracting(Document::id).containsExactly(original(letter));

        letter = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        letter = letters.move(desk.advocates(), letter.seen(), DRAFT, "");
        letter = approvals.submitForReview(desk.advocates(), letter.seen(), "");
        letter = approvals.approve(desk.providers(), letter.seen(), List.of());
        letter = approvals.sign(desk.providers(), letter.seen(), SignWish.TYPED, ALetter.OFFICE);
        assertThat(documents())
                .extracting(Document::id)
                .containsExactly(letter.documentId().orElseThrow());
        assertThat(desk.get(Documents.class).find(original(letter))).isPresent();

        letter = approvals.takeBack(desk.advocates(), letter.seen(), "The dose is wrong");
        assertThat(documents()).extracting(Document::id).containsExactly(original(letter));
    }

    private static long original(NecessityLetter letter) {
        return letter.originalId().orElseThrow();
    }

    private static int pictures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return pictures;
        }
    }

    private List<Document> documents() {
        return desk.get(Documents.class).listForClaim("A-100");
    }
}
