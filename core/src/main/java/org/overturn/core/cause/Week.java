package org.overturn.core.cause;

import java.time.LocalDate;
import org.overturn.core.money.Money;

/**
 * Denials of a week.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday, int denials, Money amount) {}
