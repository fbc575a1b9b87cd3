package org.overturn.core.payer;

/** Who bears the risk of a plan; rules of states hold for insurers only. */
public enum Funding {
    FULLY_INSURED,
    /** An employer's own plan, under ERISA. */
    SELF_FUNDED
}
