package org.overturn.core.evidence.intake;

import static org.overturn.core.issue.IssueCode.DOCUMENT_ENCRYPTED;
import static org.overturn.core.issue.IssueCode.DOCUMENT_SUSPICIOUS;
import static org.overturn.core.issue.IssueCode.DOCUMENT_TOO_LARGE;
import static org.overturn.core.issue.IssueCode.DOCUMENT_UNREADABLE;
import static org.overturn.core.issue.IssueCode.DOCUMENT_UNSUPPORTED;

import java.time.Duration;
import org.overturn.core.evidence.UnusableDocument;

/** Why a document is refused, in words that say what it is and hold nothing of its content. */
final class Refusals {

    static final String TAKEN = "we take PDF, PNG, JPEG, TIFF, DOCX, HTML and plain text (.txt).";

    private Refusals() {}

    static UnusableDocument empty() {
        return new UnusableDocument(DOCUMENT_UNREADABLE, "The file is empty.");
    }

    static UnusableDocument damaged() {
        return new UnusableDocument(DOCUMENT_UNREADABLE, "The file is damaged and can't be read.");
    }

    static UnusableDocument pageDamaged(int page) {
        return new UnusableDocument(
                DOCUMENT_UNREADABLE,
                "Page %,d of the file is damaged and can't be read.".formatted(page));
    }

    static UnusableDocument circularPages() {
        return new UnusableDocument(
                DOCUMENT_UNREADABLE,
                "The list of its pages leads back into itself, so that nobody can say which pages it"
                        + " has.");
    }

    static UnusableDocument cutOff() {
        return new UnusableDocument(
                DOCUMENT_UNREADABLE, "The file is cut off: its end is missing.");
    }

    static UnusableDocument withoutPages() {
        return new UnusableDocument(DOCUMENT_UNREADABLE, "The file has no pages.");
    }

    static UnusableDocument blank() {
        return new UnusableDocument(
                DOCUMENT_UNREADABLE, "The file holds no text and no picture that can be shown.");
    }

    static UnusableDocument encrypted(String what) {
        return new UnusableDocument(DOCUMENT_ENCRYPTED, what + " asks for a password.");
    }

    static UnusableDocument unsupported(String what) {
        return new UnusableDocument(DOCUMENT_UNSUPPORTED, "It is " + what + "; " + TAKEN);
    }

    static UnusableDocument convertible(String what, String how) {
        return new UnusableDocument(DOCUMENT_UNSUPPORTED, "It is " + what + "; " + how);
    }

    static UnusableDocument tooManyBytes(long most) {
        return new UnusableDocument(
                DOCUMENT_TOO_LARGE,
                "The file is larger than %,d MB; scale its images down or split it."
                        .formatted(most >> 20));
    }

    static UnusableDocument tooManyPages(int pages, int most) {
        return new UnusableDocument(
                DOCUMENT_TOO_LARGE,
                "The file has %,d pages, more than the %,d allowed; split it."
                        .formatted(pages, most));
    }

    static UnusableDocument tooManyPixels(long width, long height, long most) {
        return new UnusableDocument(
                DOCUMENT_TOO_LARGE,
                "An image of it has %,d x %,d dots, more than the %,d million allowed; scale it"
                                .formatted(width, height, Math.max(1, most / 1_000_000))
                        + " down to 300 dots per inch.");
    }

    static UnusableDocument tooMuchText() {
        return new UnusableDocument(
                DOCUMENT_TOO_LARGE, "It holds more text than any pages do; split it.");
    }

    static UnusableDocument tooMuchMemory() {
        return new UnusableDocument(
                DOCUMENT_TOO_LARGE, "Reading it takes more memory than there is; split it.");
    }

    static UnusableDocument bomb(long most) {
        return new UnusableDocument(
                DOCUMENT_SUSPICIOUS,
                "A compressed part of it unpacks to more than %,d MB.".formatted(most >> 20));
    }

    static UnusableDocument tooDeep() {
        return new UnusableDocument(
                DOCUMENT_SUSPICIOUS, "Its parts are nested deeper than any real document's.");
    }

    static UnusableDocument declaresEntities() {
        return new UnusableDocument(
                DOCUMENT_SUSPICIOUS,
                "It declares a document type of its own, which no Word document does.");
    }

    static UnusableDocument tooSlow(Duration time) {
        return new UnusableDocument(
                DOCUMENT_SUSPICIOUS,
                "Reading it takes more than %,d seconds.".formatted(time.toSeconds()));
    }
}
