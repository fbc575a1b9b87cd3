package org.overturn.api.document;

/**
 * Another document that holds nearly the same.
 *
 * @param percent of their text that both share
 */
public record Alike(FiledDocument filed, int percent) {

    /** Our number only. */
    @Override
    public String toString() {
        return "Alike[" + filed.id() + ", " + percent + "]";
    }
}
