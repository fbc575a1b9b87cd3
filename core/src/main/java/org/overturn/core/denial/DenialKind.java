package org.overturn.core.denial;

/** How a denial came about in the life of its claim. */
public enum DenialKind {
    /** At the first adjudication. */
    INITIAL,
    /** At a later adjudication of a claim that was denied before. */
    REPEAT,
    /** At a later adjudication of a claim that had been paid. */
    TAKEBACK
}
