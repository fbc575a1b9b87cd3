package org.overturn.core.remittance.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.overturn.core.money.Money;

/** A claim under way: more rows may add lines to it. */
final class ClaimDraft {

    /** What tells one claim of a payment from another; a reversal shares numbers with others. */
    record Key(String accountNumber, String payerClaimNumber, String status) {}

    private final int row;
    private final Key key;
    private final EnteredClaim.Patient patient;
    private final String filingIndicator;
    private final String renderingNpi;
    private final Map<String, String> references = new TreeMap<>();
    private final Optional<LocalDate> receivedOn;
    private final Optional<Money> statedCharge;
    private final Optional<Money> statedPaid;
    private final Optional<Money> patientShare;
    private final List<LineDraft> lines = new ArrayList<>(2);
    private final List<EnteredAdjustment> adjustments = new ArrayList<>(0);
    private final List<String> remarks = new ArrayList<>(0);
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();

    /**
     * @param whole the row is the whole claim: its charge and payment are the claim's
     */
    ClaimDraft(RowValues row, Key key, boolean whole) {
        this.row = row.number();
        this.key = key;
        this.patient = patient(row);
        this.filingIndicator = row.text(Field.FILING_INDICATOR);
        this.renderingNpi = row.text(Field.RENDERING_NPI);
        this.receivedOn = row.date(Field.RECEIVED_ON);
        this.statedCharge = row.amount(whole ? Field.CHARGE : Field.CLAIM_CHARGE);
        this.statedPaid = row.amount(whole ? Field.PAID : Field.CLAIM_PAID);
        this.patientShare = row.amount(Field.PATIENT_SHARE);
        String original = row.text(Field.ORIGINAL_CLAIM_NUMBER);
        if (!original.isEmpty()) {
            references.put("F8", original);
        }
    }

    /** "Last, First", else the last word is the last name. */
    private static EnteredClaim.Patient patient(RowValues row) {
        String last = row.text(Field.PATIENT_LAST_NAME);
        String first = row.text(Field.PATIENT_FIRST_NAME);
        String full = row.text(Field.PATIENT_NAME);
        if (last.isEmpty() && !full.isEmpty()) {
            int comma = full.indexOf(',');
            int blank = full.lastIndexOf(' ');
            last = comma < 0 ? full.substring(blank + 1) : full.substring(0, comma);
            first = comma < 0 ? full.substring(0, Math.max(blank, 0)) : full.substring(comma + 1);
        }
        return new EnteredClaim.Patient(last.strip(), first.strip(), row.text(Field.MEMBER_ID));
    }

    /** Refuses a row whose claim totals differ from those of the claim's first row. */
    void checkAgrees(RowValues other) {
        checkAgrees(other, Field.CLAIM_CHARGE, statedCharge);
        checkAgrees(other, Field.CLAIM_PAID, statedPaid);
        checkAgrees(other, Field.PATIENT_SHARE, patientShare);
    }

    private void checkAgrees(RowValues other, Field field, Optional<Money> stated) {
        Optional<Money> again = other.amount(field);
        if (again.isPresent() && !again.equals(stated)) {
            other.refuse(field, "differs from the same claim's amount in row " + row + ".");
        }
    }

    Optional<LineDraft> lastLine() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }

    void add(LineDraft line) {
        lines.add(line);
    }

    /** A row that is the whole claim. */
    void add(List<EnteredAdjustment> more, List<String> moreRemarks, LineDraft.Service service) {
        adjustments.addAll(more);
        moreRemarks.stream().filter(one -> !remarks.contains(one)).forEach(remarks::add);
        from = service.from();
        to = service.to().or(service::from);
    }

    EnteredClaim claim() {
        List<EnteredLine> done = lines.stream().map(LineDraft::line).toList();
        return new EnteredClaim(
                row,
                key.accountNumber(),
                key.payerClaimNumber(),
                key.status(),
                statedCharge.orElseGet(
                        () -> Money.sum(done.stream().map(EnteredLine::charge).toList())),
                statedPaid.orElseGet(
                        () -> Money.sum(done.stream().map(EnteredLine::paid).toList())),
                patientShare,
                filingIndicator,
                patient,
                renderingNpi,
                references,
                receivedOn,
                from,
                to,
                adjustments,
                remarks,
                done);
    }
}
