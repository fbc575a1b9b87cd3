package org.overturn.core.remittance;

/**
 * A remittance on its way into the database.
 *
 * @param stored adjudications stored so far: an interrupted import goes on after them
 * @param payerKey what this payer's remittances are told apart by
 */
public record RegisteredRemittance(
        long id, int ordinal, RemittanceStatus status, int stored, int total, String payerKey) {}
