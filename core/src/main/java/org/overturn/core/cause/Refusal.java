package org.overturn.core.cause;

import java.time.LocalDate;
import org.overturn.core.money.Money;

/**
 * One denial, as far as causes look at it.
 *
 * @param procedure of its line as submitted; empty where the claim as a whole is refused
 * @param day of the remittance
 */
public record Refusal(
        long denialId, Reason reason, String procedure, LocalDate day, Money amount) {}
