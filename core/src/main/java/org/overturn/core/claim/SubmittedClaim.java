package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/**
 * Loop 2300: a claim as it was billed, with the loops above it.
 *
 * @param ordinal position in the transaction, from 1
 * @param accountNumber CLM01, which a remittance returns as CLP01
 * @param facilityCode CLM05-1: place of service, or type of bill
 * @param frequency CLM05-3: 1 original, 7 replacement, 8 void
 * @param delayReason CLM20
 * @param coverage SBR of the payer billed
 * @param parties of the claim and the loops above: the nearest first
 * @param contentHash of the claim with its provider, subscriber and patient, in any envelope
 */
public record SubmittedClaim(
        int ordinal,
        String accountNumber,
        Optional<Money> charge,
        String facilityCode,
        String frequency,
        String delayReason,
        Optional<Coverage> coverage,
        List<ClaimParty> parties,
        List<HealthCode> codes,
        List<SubmittedReference> references,
        List<ClaimDate> dates,
        List<Attachment> attachments,
        List<ClaimNote> notes,
        List<OtherPayer> otherPayers,
        List<SubmittedLine> lines,
        Ranges ranges,
        String contentHash) {

    public SubmittedClaim {
        parties = List.copyOf(parties);
        codes = List.copyOf(codes);
        references = List.copyOf(references);
        dates = List.copyOf(dates);
        attachments = List.copyOf(attachments);
        notes = List.copyOf(notes);
        otherPayers = List.copyOf(otherPayers);
        lines = List.copyOf(lines);
    }

    /**
     * The bytes it is read from; ranges of loops that are not there are empty.
     *
     * @param provider HL*20 with what follows, to the next HL
     * @param subscriber HL*22, to the next HL or CLM
     * @param patient HL*23, likewise
     * @param claim CLM, to the next CLM, HL or SE
     */
    public record Ranges(
            ByteRange provider, ByteRange subscriber, ByteRange patient, ByteRange claim) {}

    /** The first party with one of these roles, the first role first. */
    public Optional<ClaimParty> party(String... roles) {
        return Stream.of(roles)
                .flatMap(role -> parties.stream().filter(p -> p.role().equals(role)))
                .findFirst();
    }

    public Optional<ClaimParty> billingProvider() {
        return party("85");
    }

    /** 82, or in the 837I the attending provider; who bills renders where nobody is named. */
    public Optional<ClaimParty> renderingProvider() {
        return party("82", "71", "85");
    }

    public Optional<ClaimParty> referringProvider() {
        return party("DN", "P3");
    }

    public Optional<ClaimParty> facility() {
        return party("77", "FA");
    }

    public Optional<ClaimParty> subscriber() {
        return party("IL");
    }

    /** QC, or the subscriber themselves. */
    public Optional<ClaimParty> patient() {
        return party("QC", "IL");
    }

    public Optional<ClaimParty> payer() {
        return party("PR");
    }

    /** REF*G1, of the claim or of its first line that has one. */
    public Optional<String> priorAuthorization() {
        return claimOrLine("G1");
    }

    /** REF*9F, likewise. */
    public Optional<String> referral() {
        return claimOrLine("9F");
    }

    /** REF*F8: the payer's number of the claim that this one replaces. */
    public Optional<String> originalNumber() {
        return reference("F8");
    }

    /** REF*D9. */
    public Optional<String> clearingHouseNumber() {
        return reference("D9");
    }

    public Optional<String> reference(String qualifier) {
        return references.stream()
                .filter(r -> r.qualifier().equals(qualifier))
                .map(SubmittedReference::value)
                .findFirst();
    }

    private Optional<String> claimOrLine(String qualifier) {
        return reference(qualifier)
                .or(() -> lines.stream().flatMap(l -> l.reference(qualifier).stream()).findFirst());
    }

    /** In the order that the lines point to. */
    public List<HealthCode> diagnoses() {
        return codes.stream().filter(HealthCode::isDiagnosis).toList();
    }

    public Optional<HealthCode> principalDiagnosis() {
        return codes.stream().filter(HealthCode::isPrincipalDiagnosis).findFirst();
    }

    /** The first day of service: of the lines, else the statement's (DTP*434). */
    public Optional<LocalDate> serviceFrom() {
        return lines.stream()
                .flatMap(l -> l.from().stream())
                .min(LocalDate::compareTo)
                .or(() -> statement().map(ClaimDate::from));
    }

    /** The last day of service. */
    public Optional<LocalDate> serviceTo() {
        return lines.stream()
                .flatMap(l -> l.servedOn().map(ClaimDate::to).stream())
                .max(LocalDate::compareTo)
                .or(() -> statement().map(ClaimDate::to));
    }

    private Optional<ClaimDate> statement() {
        return dates.stream()
                .filter(d -> d.qualifier().equals("434") || d.qualifier().equals("472"))
                .findFirst();
    }

    /** Our numbers only: the rest is patient data. */
    @Override
    public String toString() {
        return "SubmittedClaim[" + ordinal + " at " + ranges.claim().offset() + "]";
    }
}
