package org.overturn.core.letter;

/**
 * A fact that stands in a letter, or could.
 *
 * @param key names it in the letter's text: {@code claim.charge}, {@code lines[0].charge}, {@code
 *     entry-17}
 * @param text as it stands in the letter
 */
public record MergedFact(String key, String text, Source source) {

    /** Without the text: it is patient data. */
    @Override
    public String toString() {
        return "MergedFact[" + key + "]";
    }
}
