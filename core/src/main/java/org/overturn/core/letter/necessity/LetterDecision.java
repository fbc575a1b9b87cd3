package org.overturn.core.letter.necessity;

import java.time.LocalDate;

/** What the payer decided, and when. */
public record LetterDecision(LetterOutcome outcome, LocalDate on) {}
