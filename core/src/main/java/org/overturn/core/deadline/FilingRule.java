package org.overturn.core.deadline;

/**
 * A row of appeal_rules.csv.
 *
 * @param payer whom it holds for
 * @param level 0 for steps that are no appeal
 * @param count length of the limit; 0 when the source gives none
 */
record FilingRule(
        String lineOfBusiness,
        PayerPattern payer,
        int level,
        String levelName,
        int count,
        CountedIn unit,
        int presumedReceiptDays,
        String citation,
        Confidence confidence) {

    boolean hasLimit() {
        return count > 0;
    }

    /** The name without what the table adds in brackets or after a comma. */
    String shortName() {
        return levelName.split(" \\(|, ", 2)[0];
    }

    static Confidence confidence(String text) {
        if (text.startsWith("verified")) {
            return Confidence.VERIFIED;
        }
        return text.contains("memory-high") || text.contains("memory-medium")
                ? Confidence.ASSUMED
                : Confidence.UNVERIFIED;
    }
}
