package org.overturn.core.letter;

import java.util.List;
import java.util.Optional;
import org.overturn.core.approval.Signature;

/**
 * An edited letter as its packet takes it.
 *
 * @param html one section of well-formed XHTML, with the signature where there is one
 * @param gaps what is still to be filled
 * @param sha256 of the text, as it stands in its versions
 * @param approval who approved and signed that text
 */
public record PrintedLetter(
        String html, List<String> gaps, String sha256, LetterApproval approval) {

    /** Key of the signature in force. */
    public Optional<Long> signatureId() {
        return approval.signature().map(Signature::id);
    }

    /** Without the text: it is patient data. */
    @Override
    public String toString() {
        return "PrintedLetter[]";
    }
}
