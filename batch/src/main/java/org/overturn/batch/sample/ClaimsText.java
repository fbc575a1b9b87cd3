package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.overturn.core.money.Money;

/**
 * The claims sent to a payer on a day, and its answer.
 *
 * @param batch BHT03
 * @param withRejected one more claim was sent that the payer rejected
 */
record ClaimsText(String batch, LocalDate sentOn, List<SentClaim> claims, boolean withRejected) {

    /** BHT to the last line of the last claim. */
    Segments bill() {
        Segments out = new Segments(true);
        out.add("BHT", "0019", "00", batch, Segments.date(sentOn), "0600", "CH");
        practice(out, "41", "46", "WRENFIELD01");
        out.add("PER", "IC", "BILLING OFFICE", "TE", "6145550120");
        SamplePayer payer = payer();
        out.add("NM1", "40", "2", payer.name(), "", "", "", "", "46", payer.identifier());
        out.add("HL", "1", "", "20", "1");
        practice(out, "85", "XX", Practice.NPI);
        out.add("N3", "310 LINDEN COURT SUITE 200");
        out.add("N4", "WRENFIELD", "OH", "430990200");
        out.add("REF", "EI", Practice.TAX_ID);
        int level = 1;
        for (SentClaim claim : claims) {
            claim.write(out, ++level);
        }
        if (withRejected) {
            rejectedClaim(out, ++level);
        }
        return out;
    }

    private void rejectedClaim(Segments out, int level) {
        out.add("HL", String.valueOf(level), "1", "22", "0");
        out.add("SBR", "P", "18", "", "", "", "", "", "", payer().filingIndicator());
        out.add("NM1", "IL", "1", "LINDQUIST", "MARA", "", "", "", "MI", "TYPO0001");
        out.add("NM1", "PR", "2", payer().name(), "", "", "", "", "PI", payer().identifier());
        out.add(
                "CLM",
                ClaimsFolder.REJECTED,
                "165",
                "",
                "",
                Segments.composite("11", "B", "1"),
                "Y",
                "A",
                "Y",
                "Y");
        out.add("HI", Segments.composite("ABK", "R109"));
        out.add("LX", "1");
        out.add("SV1", Segments.composite("HC", "99213"), "165", "UN", "1", "", "", "1");
        out.add("DTP", "472", "D8", Segments.date(sentOn.minusDays(2)));
        out.add("REF", "6R", ClaimsFolder.REJECTED + "L1");
    }

    /** The payer's 277CA, which received the claims the day after. */
    Segments acknowledgment() {
        Segments out = new Segments(true);
        String processed = Segments.date(sentOn.plusDays(2));
        Money charge = Money.sum(claims.stream().map(c -> c.claim().charge()).toList());
        out.add("BHT", "0085", "08", "A" + batch, processed, "0700", "TH");
        out.add("HL", "1", "", "20", "1");
        out.add("NM1", "PR", "2", payer().name(), "", "", "", "", "PI", payer().identifier());
        out.add("TRN", "1", "R" + batch);
        out.add("DTP", "050", "D8", Segments.date(sentOn.plusDays(1)));
        out.add("DTP", "009", "D8", processed);
        out.add("HL", "2", "1", "21", "1");
        practice(out, "41", "46", "WRENFIELD01");
        out.add("TRN", "2", batch);
        out.add("STC", Segments.composite("A1", "19", "PR"), processed, "WQ", out.amount(charge));
        out.add("QTY", "90", String.valueOf(claims.size()));
        if (withRejected) {
            out.add("QTY", "AA", "1");
        }
        out.add("AMT", "YU", out.amount(charge));
        out.add("HL", "3", "2", "19", "1");
        practice(out, "85", "XX", Practice.NPI);
        int level = 3;
        for (SentClaim claim : claims) {
            accepted(out, ++level, claim, processed);
        }
        if (withRejected) {
            out.add("HL", String.valueOf(++level), "3", "PT");
            out.add("NM1", "QC", "1", "LINDQUIST", "MARA", "", "", "", "MI", "TYPO0001");
            out.add("TRN", "2", ClaimsFolder.REJECTED);
            out.add("STC", Segments.composite("A7", "164", "IL"), processed, "U", "165");
            out.add("DTP", "472", "D8", Segments.date(sentOn.minusDays(2)));
        }
        return out;
    }

    private static void accepted(Segments out, int level, SentClaim sent, String processed) {
        DraftClaim claim = sent.claim();
        Patient patient = claim.episode().patient();
        out.add("HL", String.valueOf(level), "3", "PT");
        out.add(
                "NM1",
                "QC",
                "1",
                patient.surname().toUpperCase(Locale.ROOT),
                patient.given().toUpperCase(Locale.ROOT),
                "",
                "",
                "",
                "MI",
                patient.memberId());
        out.add("TRN", "2", sent.account());
        out.add(
                "STC",
                Segments.composite("A2", "20", "PR"),
                processed,
                "WQ",
                out.amount(claim.charge()));
        out.add("REF", "1K", claim.claimNumber());
        out.add("DTP", "472", "D8", Segments.date(claim.episode().servedOn()));
    }

    private SamplePayer payer() {
        return claims.getFirst().claim().episode().payer();
    }

    private static void practice(Segments out, String role, String qualifier, String identifier) {
        String name = Practice.NAME.toUpperCase(Locale.ROOT);
        out.add("NM1", role, "2", name, "", "", "", "", qualifier, identifier);
    }
}
