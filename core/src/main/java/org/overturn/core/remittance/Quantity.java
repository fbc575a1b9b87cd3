package org.overturn.core.remittance;

/** AMT or QTY: a qualifier and a value as sent; outside all balancing. */
public record Quantity(String qualifier, String value) {}
