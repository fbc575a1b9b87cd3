package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * Loop 2400: one billed service.
 *
 * @param ordinal position in the claim, from 1
 * @param service what was billed (SV1, SV2 or SV3)
 * @param drug LIN03, the NDC
 * @param providers loop 2420, where they differ from the claim's
 * @param payments what other payers decided
 */
public record SubmittedLine(
        int ordinal,
        Service service,
        String drug,
        List<ClaimDate> dates,
        List<SubmittedReference> references,
        List<Attachment> attachments,
        List<ClaimNote> notes,
        List<ClaimParty> providers,
        List<LinePayment> payments,
        ByteRange at) {

    public SubmittedLine {
        dates = List.copyOf(dates);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        notes = List.copyOf(notes);
        providers = List.copyOf(providers);
        payments = List.copyOf(payments);
    }

    /**
     * SV1 (837P), SV2 (837I) or SV3 (837D).
     *
     * @param qualifier HC, ER, IV, WK, AD ...
     * @param revenueCode SV201
     * @param unit UN units, MJ minutes, DA days
     * @param units as sent
     * @param pointers numbers, from 1, of the claim's diagnoses
     */
    public record Service(
            String qualifier,
            String procedure,
            List<String> modifiers,
            String description,
            String revenueCode,
            Optional<Money> charge,
            String unit,
            String units,
            String placeOfService,
            List<String> pointers) {

        public static final Service NONE =
                new Service("", "", List.of(), "", "", Optional.empty(), "", "", "", List.of());

        public Service {
            modifiers = List.copyOf(modifiers);
            pointers = List.copyOf(pointers);
        }
    }

    /** DTP*472. */
    public Optional<ClaimDate> servedOn() {
        return dates.stream().filter(d -> d.qualifier().equals("472")).findFirst();
    }

    public Optional<LocalDate> from() {
        return servedOn().map(ClaimDate::from);
    }

    /** The first reference of a kind: 6R line number, G1 authorisation, 9F referral. */
    public Optional<String> reference(String qualifier) {
        return references.stream()
                .filter(r -> r.qualifier().equals(qualifier))
                .map(SubmittedReference::value)
                .findFirst();
    }
}
