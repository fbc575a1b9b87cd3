package org.overturn.core.letter;

import org.overturn.core.approval.BlockingFinding;

/**
 * Something that stands in the way of a letter's approval.
 *
 * @param key names it, without patient data
 * @param quote what the letter says; empty where it lacks something
 * @param text what is wrong and what to do
 * @param waivable whether an approver may let it pass with a reason
 */
public record LetterFinding(String key, String quote, String text, boolean waivable) {

    /** Whether bringing the list of enclosures up to date mends it. */
    boolean isOfEnclosures() {
        return key.startsWith(LetterCheck.UNLISTED + "-") || key.startsWith(LetterCheck.GONE + "-");
    }

    BlockingFinding blocking() {
        return new BlockingFinding(key, text, waivable);
    }

    /** Without the words: they are patient data. */
    @Override
    public String toString() {
        return "LetterFinding[" + key + "]";
    }
}
