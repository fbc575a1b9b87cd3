package org.overturn.core.remittance;

/**
 * What a reader of remittances yields, in this order: for each transaction its header, its
 * adjudications, its end.
 */
public sealed interface RemittanceEvent {

    /** A transaction begins; all that stands before the first claim is known. */
    record Began(Remittance remittance) implements RemittanceEvent {}

    /** One claim of it. */
    record Read(Adjudication adjudication) implements RemittanceEvent {}

    /** It ended; totals, balance and content hash are known. */
    record Ended(RemittanceEnd end) implements RemittanceEvent {}
}
