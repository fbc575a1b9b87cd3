package org.overturn.core.deadline;

import org.overturn.core.money.Money;

/**
 * Open denials whose limit rests on a rule.
 *
 * @param rule as their limits name it
 */
public record RestingOn(String rule, Confidence confidence, long denials, Money amount) {}
