package org.overturn.core.evidence;

/**
 * Another document with nearly the same text.
 *
 * @param likeness how much of their text both share, from 0 to 1
 */
public record NearDuplicate(Document document, double likeness) {

    public int percent() {
        return (int) Math.floor(likeness * 100);
    }
}
