package org.overturn.core.deadline;

/**
 * A filing rule as people read it.
 *
 * @param lineOfBusiness name of a line of business
 * @param payer whom it holds for; {@code *} for all of the line
 * @param level 0 for steps that are no appeal
 * @param limit such as {@code 120 days}; empty where the source gives none
 * @param countedFrom the event that is day 0, in words
 * @param citation where it is written
 */
public record Rule(
        String lineOfBusiness,
        String payer,
        int level,
        String name,
        String limit,
        String countedFrom,
        int presumedReceiptDays,
        String citation,
        Confidence confidence,
        String notes) {}
