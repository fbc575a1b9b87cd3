package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.code.DenialCategory;

/** A claim of the night's remittances as the practice had billed it. */
record SentClaim(DraftClaim claim) {

    String account() {
        return claim.episode().account();
    }

    LocalDate sentOn() {
        return receivedOn().minusDays(1);
    }

    /**
     * What the payer acknowledged; where it later calls the claim late, another day than it says.
     */
    LocalDate receivedOn() {
        return isDenied(DenialCategory.TIMELY_FILING)
                ? claim.episode().servedOn().plusDays(5)
                : claim.episode().receivedOn();
    }

    /** As HI has them: without their dots. */
    List<String> diagnoses() {
        return Stream.of(Story.of(claim.episode().service()).dxCodes().split(", "))
                .map(code -> code.replace(".", ""))
                .toList();
    }

    /** The number that the payer overlooked. */
    Optional<String> authorization() {
        return isDenied(DenialCategory.AUTHORIZATION)
                ? Optional.of("AU" + account().substring(2))
                : Optional.empty();
    }

    private boolean isDenied(DenialCategory category) {
        return claim.denials().stream().anyMatch(d -> d.verdict().category() == category);
    }

    /** 837P HL*22 to the last line; the subscriber is the patient. */
    void write(Segments out, int level) {
        Patient patient = claim.episode().patient();
        SamplePayer payer = claim.episode().payer();
        out.add("HL", String.valueOf(level), "1", "22", "0");
        out.add(
                "SBR",
                "P",
                "18",
                patient.groupNumber(),
                "",
                "",
                "",
                "",
                "",
                payer.filingIndicator());
        out.add(
                "NM1",
                "IL",
                "1",
                upper(patient.surname()),
                upper(patient.given()),
                patient.middle(),
                "",
                "",
                "MI",
                patient.memberId());
        out.add("N3", "17 MEADOW LANE");
        out.add("N4", "WRENFIELD", "OH", "43099");
        out.add("DMG", "D8", Segments.date(patient.bornOn()), patient.female() ? "F" : "M");
        out.add("NM1", "PR", "2", payer.name(), "", "", "", "", "PI", payer.identifier());
        claim(out);
        for (int i = 0; i < claim.lines().size(); i++) {
            line(out, i + 1, claim.lines().get(i));
        }
    }

    private void claim(Segments out) {
        String place = Segments.composite("11", "B", "1");
        out.add("CLM", account(), out.amount(claim.charge()), "", "", place, "Y", "A", "Y", "Y");
        authorization().ifPresent(number -> out.add("REF", "G1", number));
        String[] hi = new String[diagnoses().size() + 1];
        hi[0] = "HI";
        for (int i = 1; i < hi.length; i++) {
            hi[i] = Segments.composite(i == 1 ? "ABK" : "ABF", diagnoses().get(i - 1));
        }
        out.add(hi);
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
    }

    private void line(Segments out, int number, DraftLine line) {
        Procedure procedure = line.billed().procedure();
        String[] code =
                Stream.concat(
                                Stream.of(procedure.qualifier(), procedure.code()),
                                procedure.modifiers().stream())
                        .toArray(String[]::new);
        out.add("LX", String.valueOf(number));
        out.add(
                "SV1",
                Segments.composite(code),
                out.amount(line.charge()),
                "UN",
                String.valueOf(line.billed().units()),
                "",
                "",
                "1");
        out.add("DTP", "472", "D8", Segments.date(claim.episode().servedOn()));
        out.add("REF", "6R", account() + "L" + number);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
