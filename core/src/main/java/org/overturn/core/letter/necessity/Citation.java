package org.overturn.core.letter.necessity;

/**
 * A guideline or a paper.
 *
 * @param text the full citation with year, grade or PMID
 * @param relevance what it says for this patient
 */
public record Citation(String text, String relevance) {

    public Citation {
        text = Plain.text(text);
        relevance = Plain.text(relevance);
    }
}
