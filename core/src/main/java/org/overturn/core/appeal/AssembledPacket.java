package org.overturn.core.appeal;

import java.util.List;
import java.util.Optional;
import org.overturn.core.letter.LetterMakeup;

/**
 * What is recorded of a packet once it lies in the outbox.
 *
 * @param template the letter's template
 * @param makeup the versions of that template and of the arguments the letter makes
 * @param newestDocument key of the newest document of the account, facts included
 * @param letter the text that people gave the letter; none when it is the template's draft
 * @param needs what a person must supply before it can go out
 * @param manifest as it lies in the file
 */
public record AssembledPacket(
        String sha256,
        int pages,
        String template,
        LetterMakeup makeup,
        Optional<Long> newestDocument,
        Optional<EditedLetter> letter,
        List<String> needs,
        List<Exhibit> exhibits,
        String manifest) {

    public AssembledPacket {
        needs = List.copyOf(needs);
        exhibits = List.copyOf(exhibits);
    }

    AppealStatus status() {
        return needs.isEmpty() ? AppealStatus.FOR_REVIEW : AppealStatus.NEEDS_PERSON;
    }

    /** Which text and which signature the letter has. */
    public record EditedLetter(String sha256, Optional<Long> signatureId) {}

    /** An exhibit with its place in the packet; first page counted from 1. */
    public record Exhibit(
            String letter, String title, Optional<Long> documentId, int firstPage, int pages) {}
}
