package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.List;
import org.overturn.core.money.Money;

/**
 * One 835 transaction, ready to be put between ST and SE.
 *
 * @param segments BPR to the last PLB, in our own notation
 */
record RemittanceText(
        SamplePayer payer,
        LocalDate paidOn,
        String traceNumber,
        Money payment,
        List<DraftClaim> claims,
        Segments segments) {

    static RemittanceText write(
            SamplePayer payer,
            LocalDate paidOn,
            String traceNumber,
            List<DraftClaim> claims,
            List<ProviderBalance.Entry> entries) {
        Money payment = ProviderBalance.total(claims, entries);
        Segments out = new Segments(payer.dialect().plainAmounts());
        payment(out, payer, payment, paidOn);
        out.add("TRN", "1", traceNumber, payer.originator());
        out.add("REF", "EV", "WRENFIELD01");
        out.add("DTM", "405", Segments.date(paidOn.minusDays(1)));
        payer(out, payer);
        payee(out);
        out.add("LX", "1");
        claims.forEach(claim -> ClaimSegments.write(out, claim));
        ProviderBalance.write(out, entries, paidOn);
        return new RemittanceText(payer, paidOn, traceNumber, payment, claims, out);
    }

    private static void payment(Segments out, SamplePayer payer, Money amount, LocalDate paidOn) {
        boolean nothing = amount.isZero();
        boolean transfer = payer.method().equals("ACH") && !nothing;
        out.add(
                "BPR",
                nothing ? "H" : "I",
                out.amount(amount),
                "C",
                nothing ? "NON" : payer.method(),
                transfer ? "CCP" : "",
                transfer ? "01" : "",
                transfer ? "000000013" : "",
                transfer ? "DA" : "",
                transfer ? "70" + payer.taxId() : "",
                transfer ? payer.originator() : "",
                "",
                transfer ? "01" : "",
                transfer ? "000000026" : "",
                transfer ? "DA" : "",
                transfer ? "00410077" : "",
                Segments.date(paidOn));
    }

    private static void payer(Segments out, SamplePayer payer) {
        SamplePayer.Address address = payer.address();
        out.add("N1", "PR", payer.name(), payer.identifierQualifier(), payer.identifier());
        out.add("N3", address.street());
        out.add("N4", address.city(), address.state(), address.zip());
        out.add("REF", "2U", payer.identifier());
        out.add("PER", "CX", "PROVIDER SERVICES", "TE", address.phone());
        out.add("PER", "BL", "EDI HELP DESK", "TE", address.phone());
        if (!payer.appeals().portal().isEmpty()) {
            out.add("PER", "IC", "", "UR", payer.webAddress());
        }
    }

    private static void payee(Segments out) {
        out.add("N1", "PE", "WRENFIELD MULTISPECIALTY ASSOCIATES", "XX", Practice.NPI);
        out.add("N3", "310 LINDEN COURT SUITE 200");
        out.add("N4", "WRENFIELD", "OH", "430990200");
        out.add("REF", "TJ", Practice.TAX_ID);
    }
}
