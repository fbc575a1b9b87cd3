package org.overturn.core.letter.necessity;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.letter.LetterFact;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/**
 * What the signed letter of medical necessity in a packet tells the letter of the appeal: its
 * provider attested it. Facts of the office and of the claim go before it.
 */
@Component
public class SignedLetterFacts {

    private final NecessityLetters letters;
    private final LetterAccountRepository accounts;

    SignedLetterFacts(NecessityLetters letters, LetterAccountRepository accounts) {
        this.letters = letters;
        this.accounts = accounts;
    }

    /**
     * The facts of an appeal's letter, filled up; each says which letter it is from.
     *
     * @param exhibits keys of the documents in its packet: a letter that is not among them tells
     *     nothing
     */
    public Map<String, Object> fill(
            Map<String, Object> facts, long appealId, String accountNumber, Set<Long> exhibits) {
        return find(appealId, accountNumber, exhibits)
                .map(letter ->
                        LetterFact.fill(
                                facts, AppealFacts.of(letters.content(letter)), letter.number()))
                .orElse(facts);
    }

    /** The newest that is signed and is not about another denial. */
    private Optional<NecessityLetter> find(
            long appealId, String accountNumber, Set<Long> exhibits) {
        return letters
                .list(LetterViewer.ALL, LetterQuery.ofAccount(AccountKey.of(accountNumber)))
                .stream()
                .filter(letter -> letter.stage().isSigned())
                .filter(letter -> letter.documentId().filter(exhibits::contains).isPresent())
                .filter(letter ->
                        letter.denialId()
                                .map(denial -> accounts.isOfAppeal(denial, appealId))
                                .orElse(true))
                .max(Comparator.comparing(NecessityLetter::id));
    }
}
