package org.overturn.core.worklist;

import org.overturn.core.money.Money;

/** How many denials fit a question, and what they come to. */
public record Totals(int count, Money amount, Money expectedValue) {}
