package org.overturn.core.letter.necessity;

/**
 * A value for a field, read from a document; a person confirms it.
 *
 * @param path of the field, with its row
 * @param page of the document, from 1
 * @param passage the line that it was read from
 */
public record Proposal(String path, String value, int page, String passage) {

    public LetterField field() {
        return LetterField.find(path).orElseThrow();
    }

    /** The path only: the rest is patient data. */
    @Override
    public String toString() {
        return "Proposal[" + path + "]";
    }
}
