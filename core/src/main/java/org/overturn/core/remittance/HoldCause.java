package org.overturn.core.remittance;

/** Why a remittance of a payment that came before isn't posted without a person. */
public enum HoldCause {
    /** Some of its claims are posted for this payment: a correction, or sent again in part. */
    OVERLAP,
    /** Its claims are others, but with them the payment would come to more than was paid. */
    EXCESS
}
