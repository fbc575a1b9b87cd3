package org.overturn.core.remittance;

import org.overturn.core.money.Money;

/**
 * A provider-level adjustment (835 PLB) in short; a positive amount lowers the payment.
 *
 * @param code PLB03-1
 * @param reference PLB03-2
 */
public record ProviderAmount(String code, String reference, Money amount) {}
