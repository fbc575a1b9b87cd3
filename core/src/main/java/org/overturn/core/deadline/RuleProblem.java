package org.overturn.core.deadline;

/**
 * A mistake in a table of rules.
 *
 * @param line counted from 1
 * @param what what is wrong and what to write instead
 */
public record RuleProblem(long line, String what) {}
