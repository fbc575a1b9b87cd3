package org.overturn.api.appeal;

import java.util.List;

/**
 * Pages of an appeal's packet of which somebody has to say that they are this patient's, or may say
 * why the payer needs them.
 *
 * @param key by which it is answered; another as soon as something else is found
 * @param document empty for the letter
 * @param title of the document, as the reader may see it
 * @param pages such as {@code page 7}; empty for the letter
 * @param kind ANOTHERS (something there is another patient's or contradicts the claim), NO_TEXT,
 *     SENSITIVE (its words suggest a record under more protection) or OUTSIDE_DATES (it tells of
 *     days far from the dates of service)
 * @param blocks whether the packet waits for the answer
 * @param words found there; none where the reader may not open the document
 * @param reasons why it is asked; likewise
 * @param otherAccounts of the patients found, as far as the reader may know of them
 * @param open whether the reader may open the document, and so answer
 */
record PageQuestion(
        String key,
        String document,
        String title,
        String pages,
        String kind,
        boolean blocks,
        List<String> words,
        List<String> reasons,
        List<String> otherAccounts,
        boolean open) {

    PageQuestion {
        words = List.copyOf(words);
        reasons = List.copyOf(reasons);
        otherAccounts = List.copyOf(otherAccounts);
    }

    /** Whether it is asked whose the pages are; else whether the payer needs them. */
    public boolean asksWhose() {
        return kind.equals("ANOTHERS") || kind.equals("NO_TEXT");
    }

    /** Whether they are pages of the exhibit of this key. */
    public boolean isOf(String exhibit) {
        return !document.isEmpty() && exhibit.equals("document-" + document);
    }

    /** What kind it is: the rest is about patients. */
    @Override
    public String toString() {
        return "PageQuestion[" + kind + "]";
    }
}
