package org.overturn.core.denial;

/** What the remark codes say about appealing this denial. */
public enum AppealRight {
    /** An alert offers an appeal (N1, MA01 ...). */
    OFFERED,
    /** Nothing said: appealable as the contract or law has it. */
    NOT_STATED,
    /** Correct and resubmit; no appeal (MA130, N704, MA113). */
    RESUBMIT_ONLY,
    /** No appeal (N211, MA44, N83). */
    NONE,
    /** Only the duplicate question (N111). */
    LIMITED
}
