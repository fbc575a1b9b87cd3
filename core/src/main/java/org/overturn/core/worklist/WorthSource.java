package org.overturn.core.worklist;

/** Where it is known from what a denial would bring. */
public enum WorthSource {
    /** The office's own list of what the payer owes. */
    FEE_SCHEDULE,
    /** What the payer allowed for the same procedure, modifiers and units. */
    PAYER_PROCEDURE,
    /** The charge times what the payer usually allows of a charge. */
    PAYER_RATIO,
    /** The charge times what all payers of the office usually allow of one. */
    OFFICE_RATIO,
    /** The charge: nothing is known yet of what is allowed. */
    CHARGE
}
