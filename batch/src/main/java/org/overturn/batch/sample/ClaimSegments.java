package org.overturn.batch.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes one claim as the segments of loop 2100 and its lines. */
final class ClaimSegments {

    private final Segments out;
    private final DraftClaim claim;

    private ClaimSegments(Segments out, DraftClaim claim) {
        this.out = out;
        this.claim = claim;
    }

    static void write(Segments out, DraftClaim claim) {
        ClaimSegments writer = new ClaimSegments(out, claim);
        writer.claim();
        for (int i = 0; i < claim.lines().size(); i++) {
            writer.line(i + 1, claim.lines().get(i));
        }
    }

    private void claim() {
        out.add(
                "CLP",
                claim.episode().account(),
                claim.status(),
                out.amount(claim.charge()),
                out.amount(claim.paid()),
                claim.isReversal() ? "" : out.amount(claim.patientShare()),
                claim.episode().payer().filingIndicator(),
                claim.claimNumber(),
                facility(),
                "1",
                "",
                claim.details().drg(),
                claim.isInpatient() ? "1.3458" : "");
        adjustments(claim.adjustments());
        people();
        remarks();
        references();
        dates();
        claim.details().interest().ifPresent(i -> out.add("AMT", "I", out.amount(i)));
    }

    private String facility() {
        return claim.isInpatient() || claim.episode().payer().isPharmacy()
                ? claim.isInpatient() ? "11" : "01"
                : claim.episode().service().equals("chest-pain") ? "23" : "11";
    }

    private void people() {
        Patient patient = claim.episode().patient();
        out.add(
                "NM1",
                "QC",
                "1",
                upper(patient.surname()),
                upper(patient.given()),
                patient.middle(),
                "",
                "",
                "MI",
                patient.memberId());
        Clinician clinician = claim.episode().clinician();
        out.add(
                "NM1",
                "82",
                "1",
                upper(clinician.surname()),
                upper(clinician.given()),
                "",
                "",
                "",
                "XX",
                clinician.npi());
        claim.details()
                .otherPayer()
                .ifPresent(name ->
                        out.add(
                                "NM1",
                                claim.status().equals("19") ? "TT" : "PR",
                                "2",
                                name,
                                "",
                                "",
                                "",
                                "",
                                "PI",
                                name.startsWith("FERN") ? "FBS20" : "CBF41"));
    }

    private void remarks() {
        List<String> elements = new ArrayList<>();
        if (claim.isInpatient()) {
            elements.addAll(List.of("MIA", "0", "", "", "", first()));
        } else if (!claim.remarks().isEmpty()) {
            elements.addAll(List.of("MOA", "", ""));
            elements.addAll(claim.remarks());
        }
        if (!elements.isEmpty()) {
            out.add(elements.toArray(String[]::new));
        }
    }

    private String first() {
        return claim.remarks().isEmpty() ? "" : claim.remarks().getFirst();
    }

    private void references() {
        String group = claim.episode().patient().groupNumber();
        if (!group.isEmpty()) {
            out.add("REF", "1L", group);
        }
        claim.details().originalNumber().ifPresent(n -> out.add("REF", "F8", n));
    }

    private void dates() {
        if (claim.lines().isEmpty()) {
            out.add("DTM", "232", Segments.date(claim.episode().servedOn()));
            out.add(
                    "DTM",
                    "233",
                    Segments.date(
                            claim.episode().servedOn().plusDays(claim.isInpatient() ? 4 : 0)));
        }
        claim.details()
                .coverageEndedOn()
                .ifPresent(day -> out.add("DTM", "036", Segments.date(day)));
        out.add("DTM", "050", Segments.date(claim.episode().receivedOn()));
    }

    private void line(int number, DraftLine line) {
        Procedure procedure = line.billed().procedure();
        int units = line.billed().units();
        out.add(
                "SVC",
                product(procedure),
                out.amount(line.charge()),
                out.amount(line.paid()),
                claim.episode().payer().isMedicare() ? "" : procedure.revenueCode(),
                String.valueOf(line.paidUnits()),
                "",
                line.paidUnits() == units ? "" : String.valueOf(units));
        out.add("DTM", "472", Segments.date(claim.episode().servedOn()));
        adjustments(line.adjustments());
        out.add("REF", "6R", claim.episode().account() + "L" + number);
        if (!line.policy().isEmpty()) {
            out.add("REF", "0K", line.policy());
        }
        if (line.allowed().isPositive()) {
            out.add("AMT", "B6", out.amount(line.allowed()));
        }
        line.remarks().forEach(code -> out.add("LQ", isReject(code) ? "RX" : "HE", code));
    }

    /** NCPDP reject codes are numbers; remark codes begin with a letter. */
    private static boolean isReject(String code) {
        return Character.isDigit(code.charAt(0));
    }

    private static String product(Procedure procedure) {
        List<String> parts = new ArrayList<>(List.of(procedure.qualifier(), procedure.code()));
        parts.addAll(procedure.modifiers());
        return Segments.composite(parts.toArray(String[]::new));
    }

    /** Neighbours of one group share a CAS segment, as payers write it. */
    private void adjustments(List<Adjusted> adjustments) {
        List<String> segment = new ArrayList<>();
        for (Adjusted adjusted : adjustments) {
            boolean fits = segment.size() > 1 && segment.get(1).equals(adjusted.group());
            if (!fits) {
                flush(segment);
                segment.addAll(List.of("CAS", adjusted.group()));
            }
            segment.add(adjusted.reason());
            segment.add(out.amount(adjusted.amount()));
            segment.add(adjusted.quantity() == 0 ? "" : String.valueOf(adjusted.quantity()));
        }
        flush(segment);
    }

    private void flush(List<String> segment) {
        if (!segment.isEmpty()) {
            out.add(segment.toArray(String[]::new));
            segment.clear();
        }
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
