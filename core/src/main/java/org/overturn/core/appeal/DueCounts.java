package org.overturn.core.appeal;

import org.overturn.core.money.Money;

/**
 * Open appeals in figures.
 *
 * @param overdue whose limit has passed
 * @param dueSoon whose limit is within 14 days, today included
 * @param blocked of which something is missing
 */
public record DueCounts(int open, Money amount, int overdue, int dueSoon, int blocked) {}
