package org.overturn.core.letter.necessity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Signature;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.Filing;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.NecessityText;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.SignatureView;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;

/** The letter itself: as text to look at, as PDF, and filed once it is signed. */
@Component
public class LetterPapers {

    private static final String LETTERHEAD = "Letterhead:";

    private final NecessityText text;
    private final LetterPrinter printer;
    private final RecordRepository records;
    private final Documents documents;
    private final DocumentLabels labels;
    private final Approvals approvals;
    private final Clock clock;

    LetterPapers(
            NecessityText text,
            LetterPrinter printer,
            RecordRepository records,
            Documents documents,
            DocumentLabels labels,
            Approvals approvals,
            Clock clock) {
        this.text = text;
        this.printer = printer;
        this.records = records;
        this.documents = documents;
        this.labels = labels;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** The letter with these fields, with its gaps; without the picture of the signature. */
    public Letter write(NecessityLetter letter, LetterContent content, Office office) {
        return write(letter, content, office, signature(letter).map(SignedBy::named));
    }

    /**
     * What its text still asks for; the letterhead is the office's and asked for at the signature.
     */
    List<String> listGaps(NecessityLetter letter, LetterContent content) {
        return write(letter, content, Office.NONE).gaps().stream()
                .filter(gap -> !gap.startsWith(LETTERHEAD))
                .toList();
    }

    private Letter write(
            NecessityLetter letter,
            LetterContent content,
            Office office,
            Optional<SignedBy> signature) {
        return text.write(
                new LetterWording(content, office)
                        .fields(title(letter), date(signature), signature, enclosures(letter)));
    }

    /** The same as a tagged PDF, with the picture. */
    public byte[] print(NecessityLetter letter, LetterContent content, Office office) {
        Optional<SignedBy> signature =
                signature(letter)
                        .map(one ->
                                new SignedBy(one, approvals.findImage(one).map(SignatureView::of)));
        return printer.print(
                write(letter, content, office, signature), title(letter), date(signature));
    }

    private LocalDate date(Optional<SignedBy> signature) {
        return signature
                .map(one -> LocalDate.ofInstant(one.signature().at(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
    }

    private static String title(NecessityLetter letter) {
        return "Letter of medical necessity " + letter.number();
    }

    private Optional<Signature> signature(NecessityLetter letter) {
        return approvals.find(LetterSteps.subject(letter.id())).stream()
                .flatMap(approval -> approvals.listSignatures(approval).stream())
                .filter(Signature::isInForce)
                .findFirst();
    }

    private List<Map<String, Object>> enclosures(NecessityLetter letter) {
        return records.list(letter.id()).stream()
                .flatMap(tick -> tick.documentId().stream())
                .distinct()
                .flatMap(id -> documents.find(id).stream())
                .filter(document -> labels.get(document) == Sensitivity.NORMAL)
                .map(LetterPapers::enclosure)
                .toList();
    }

    private static Map<String, Object> enclosure(Document document) {
        int pages = document.pages();
        return Map.of(
                "title",
                document.title(),
                "pages",
                pages == 0 ? "" : pages + (pages == 1 ? " page" : " pages"));
    }

    /**
     * Files the signed letter among the account's documents, where packets find it; the letter that
     * it began with is no exhibit beside it.
     */
    long file(NecessityLetter letter, LetterContent content, Office office) {
        letter.originalId().flatMap(documents::find).ifPresent(documents::withdraw);
        Receipt receipt =
                documents.receive(
                        print(letter, content, office),
                        new Filing(
                                letter.account().number(),
                                DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                                title(letter),
                                letter.number() + ".pdf"),
                        LocalDate.now(clock));
        return switch (receipt) {
            case Receipt.Received received -> received.document().id();
            case Receipt.Refused refused ->
                    throw new IllegalStateException(
                            "our own letter "
                                    + letter.id()
                                    + " is refused: "
                                    + refused.issue().code());
        };
    }

    /**
     * Takes the filed letter out of the account's documents again: its signature lost its force.
     */
    void withdraw(NecessityLetter letter) {
        letter.documentId().flatMap(documents::find).ifPresent(documents::withdraw);
        letter.originalId().flatMap(documents::find).ifPresent(documents::bringBack);
    }
}
