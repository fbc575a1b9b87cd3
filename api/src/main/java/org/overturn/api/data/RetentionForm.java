package org.overturn.api.data;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.retention.Retention;
import org.overturn.core.retention.RetentionKind;

/**
 * How long the office keeps what it has, as the page and REST send it.
 *
 * @param documentsYears of documents of accounts
 * @param receivedYears of remittances and other files as they came
 * @param auditYears of the audit log
 * @param holdAll a legal hold on everything
 * @param hold account numbers under a legal hold, separated by line ends
 * @param holdReason which suit or inquiry
 */
record RetentionForm(
        @Min(value = FEWEST, message = TOO_FEW) @Max(value = MOST, message = TOO_MANY)
                Integer documentsYears,
        @Min(value = FEWEST, message = TOO_FEW) @Max(value = MOST, message = TOO_MANY)
                Integer receivedYears,
        @Min(value = FEWEST, message = TOO_FEW) @Max(value = MOST, message = TOO_MANY)
                Integer auditYears,
        boolean holdAll,
        @Size(max = 20_000, message = "At most 20,000 characters.") String hold,
        @Size(max = 400, message = "At most 400 characters.") String holdReason) {

    private static final int FEWEST = RetentionKind.FEWEST_YEARS;
    private static final int MOST = RetentionKind.MOST_YEARS;
    private static final String TOO_FEW = "The law asks for at least 6 years.";
    private static final String TOO_MANY = "At most 100 years.";

    RetentionForm(
            @Nullable Integer documentsYears,
            @Nullable Integer receivedYears,
            @Nullable Integer auditYears,
            boolean holdAll,
            @Nullable String hold,
            @Nullable String holdReason) {
        this.documentsYears = documentsYears == null ? 0 : documentsYears;
        this.receivedYears = receivedYears == null ? 0 : receivedYears;
        this.auditYears = auditYears == null ? 0 : auditYears;
        this.holdAll = holdAll;
        this.hold = hold == null ? "" : hold.strip();
        this.holdReason = holdReason == null ? "" : holdReason.strip();
    }

    static RetentionForm of(Retention retention) {
        return new RetentionForm(
                retention.years(RetentionKind.DOCUMENTS),
                retention.years(RetentionKind.RECEIVED),
                retention.years(RetentionKind.AUDIT),
                retention.holdsAll(),
                String.join("\n", retention.held()),
                retention.holdReason().orElse(""));
    }

    Retention retention() {
        return new Retention(
                Map.of(
                        RetentionKind.DOCUMENTS, documentsYears,
                        RetentionKind.RECEIVED, receivedYears,
                        RetentionKind.AUDIT, auditYears),
                holdAll,
                accounts(),
                Optional.of(holdReason).filter(reason -> !reason.isEmpty()));
    }

    /** For the audit log, without account numbers. */
    String summary() {
        return "documents %d, received files %d, audit log %d years; legal hold on %s"
                .formatted(
                        documentsYears,
                        receivedYears,
                        auditYears,
                        holdAll ? "everything" : accounts().size() + " accounts");
    }

    private List<String> accounts() {
        return hold.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
