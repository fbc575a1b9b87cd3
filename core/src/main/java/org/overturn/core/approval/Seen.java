package org.overturn.core.approval;

/**
 * A text as somebody saw it who wants to do something about it.
 *
 * @param id of its {@link Approval}
 * @param version of its {@link Approval}; rises with each change of state or text
 */
public record Seen(long id, int version) {}
