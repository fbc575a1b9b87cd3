package org.overturn.core.denial;

import org.overturn.core.money.Money;

/**
 * What working a denial is likely to bring, and how soon it should be looked at.
 *
 * @param expectedValue amount times the chance to win it
 * @param priority 0 to 100
 */
public record Worth(Money expectedValue, int priority) {}
