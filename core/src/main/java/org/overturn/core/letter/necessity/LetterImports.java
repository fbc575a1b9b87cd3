package org.overturn.core.letter.necessity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.overturn.core.approval.Who;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.Filing;
import org.overturn.core.evidence.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that exist already: filed as they are, their text read for proposals. */
@Component
public class LetterImports {

    private final NecessityLetters letters;
    private final LetterSteps changes;
    private final Documents documents;
    private final Clock clock;

    LetterImports(NecessityLetters letters, LetterSteps changes, Documents documents, Clock clock) {
        this.letters = letters;
        this.changes = changes;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Asks for a letter that exists already: files it under the account, for packets to find until
     * the signed letter takes its place.
     *
     * @throws LetterRefused when the file can't be used; nothing is stored then
     */
    @Transactional
    public NecessityLetter begin(Who who, NewLetter wanted, byte[] file, String fileName) {
        NecessityLetter letter = letters.create(who, wanted);
        Receipt receipt =
                documents.receive(
                        file,
                        new Filing(
                                letter.account().number(),
                                DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                                "",
                                fileName),
                        LocalDate.now(clock));
        return switch (receipt) {
            case Receipt.Received received ->
                    changes.change(LetterEdit.of(letter).from(received.document().id()).done());
            case Receipt.Refused refused ->
                    throw new LetterRefused(
                            "file", refused.issue().message() + " Nothing was taken in.");
        };
    }

    /** The letters of the account that came from outside. */
    public List<Document> list(NecessityLetter letter) {
        return documents.listForClaim(letter.account().number()).stream()
                .filter(document -> document.kind() == DocumentKind.LETTER_OF_MEDICAL_NECESSITY)
                .filter(document -> letter.documentId().filter(id -> id == document.id()).isEmpty())
                .toList();
    }

    /** What a document says that the fields don't say yet; none where it has no text. */
    public List<Proposal> propose(LetterContent content, Document document) {
        ContentTree fields = new ContentTree(content);
        return LetterReading.read(documents.listPageTexts(document)).stream()
                .filter(proposal ->
                        fields.spots(proposal.path().replaceAll("\\[\\d+]", "[]")).stream()
                                .noneMatch(spot -> spot.value().equalsIgnoreCase(proposal.value())))
                .map(proposal -> atFreeRow(fields, proposal))
                .toList();
    }

    /** A proposal for a list goes below the rows that are there. */
    private static Proposal atFreeRow(ContentTree fields, Proposal proposal) {
        int bracket = proposal.path().indexOf('[');
        if (bracket < 0) {
            return proposal;
        }
        String list = proposal.path().substring(0, bracket);
        String column = proposal.path().substring(proposal.path().indexOf(']') + 1);
        return new Proposal(
                list + "[" + fields.rows(list) + "]" + column,
                proposal.value(),
                proposal.page(),
                proposal.passage());
    }
}
