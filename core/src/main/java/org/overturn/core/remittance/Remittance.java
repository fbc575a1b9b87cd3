package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.X12Date;

/**
 * The header of one 835 transaction (ST to the first claim): who pays whom, how much, and under
 * which trace number.
 *
 * @param ordinal position in the file, from 1
 * @param offset byte of the ST segment in the file
 * @param controlNumber ST02
 * @param payment BPR and TRN
 * @param payer loop 1000A
 * @param payee loop 1000B
 * @param productionOn DTM*405, else GS04
 */
public record Remittance(
        int ordinal,
        long offset,
        Envelope envelope,
        String controlNumber,
        Payment payment,
        Party payer,
        Party payee,
        Optional<LocalDate> productionOn,
        String currency) {

    /** The date deadlines are counted from: BPR16, else DTM*405, else GS04. */
    public Optional<LocalDate> remittedOn() {
        return payment.paidOn().or(() -> productionOn);
    }

    /** What this payer's remittances are told apart by: TRN03, else N104, else the name. */
    public String payerKey() {
        return RemittanceIdentity.payerKey(this);
    }

    /** Which of these payers it comes from; empty when its identifiers and name don't tell. */
    public Optional<Payer> payerAmong(Payers known) {
        return known.identify(List.of(payment.originator(), payer.identifier()), payer.name());
    }

    /**
     * The interchange and group around it.
     *
     * @param version GS08 or ST03, such as {@code 005010X221A1}; empty when neither is there
     * @param test ISA15 is T
     */
    public record Envelope(
            String interchangeControlNumber,
            String groupControlNumber,
            String senderId,
            String version,
            Delimiters delimiters,
            boolean test) {}

    /**
     * BPR and TRN.
     *
     * @param amount BPR02; empty when missing or no number (counts as zero)
     * @param method BPR04, such as ACH, CHK, NON
     * @param date BPR16 as it stands in the file
     * @param traceNumber TRN02
     * @param originator TRN03, the payer's identifier
     */
    public record Payment(
            Optional<Money> amount,
            String creditDebit,
            String method,
            String date,
            String traceNumber,
            String originator,
            String originatorSuffix) {

        public Optional<LocalDate> paidOn() {
            return X12Date.find(date);
        }
    }

    /**
     * N1 loop 1000A or 1000B.
     *
     * @param identifierQualifier N103 (XV, FI, XX, PI ...)
     * @param identifier N104
     */
    public record Party(
            String name,
            String identifierQualifier,
            String identifier,
            List<String> addressLines,
            String city,
            String state,
            String postalCode,
            List<Reference> references,
            List<Contact> contacts) {

        public static final Party NONE =
                new Party("", "", "", List.of(), "", "", "", List.of(), List.of());

        public Party {
            addressLines = List.copyOf(addressLines);
            references = List.copyOf(references);
            contacts = List.copyOf(contacts);
        }
    }

    /** PER: function (CX, BL, IC), name, and numbers in the order of the segment. */
    public record Contact(String function, String name, List<Number> numbers) {

        public Contact {
            numbers = List.copyOf(numbers);
        }

        /** A communication number; qualifier TE, EM, FX, UR, EX. */
        public record Number(String qualifier, String value) {}
    }
}
