package org.overturn.core.deadline;

/** Whose way a step belongs to; a line of business may have several at one level. */
public enum Track {
    /** The member's own appeal, by the member, a representative or an assignee. */
    MEMBER,
    /** The provider's dispute under its contract, or an administrative review. */
    PROVIDER,
    /** The provider's own appeal where there is no contract. */
    NONCONTRACT
}
