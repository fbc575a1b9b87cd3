package org.overturn.core.letter.necessity;

/** A letter as somebody saw it who wants to change it. */
public record LetterSeen(long id, int version) {}
