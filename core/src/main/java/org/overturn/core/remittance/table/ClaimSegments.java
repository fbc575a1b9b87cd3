package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.overturn.core.money.Money;

/** Writes loop 2100: a claim with its lines. */
final class ClaimSegments {

    private static final int TRIPLETS = 6;
    private static final int REMARKS_IN_MOA = 5;
    private static final Pattern DENTAL = Pattern.compile("D\\d{4}");

    private ClaimSegments() {}

    static void write(Delimited out, EnteredClaim claim) {
        out.add(
                "CLP",
                claim.accountNumber(),
                claim.status(),
                claim.charge().toString(),
                claim.paid().toString(),
                claim.patientShareOrSum().toString(),
                claim.filingIndicator(),
                claim.payerClaimNumber());
        adjustments(out, claim.adjustments());
        people(out, claim);
        for (int i = 0; i < claim.remarks().size(); i += REMARKS_IN_MOA) {
            List<String> moa = new ArrayList<>(List.of("MOA", "", ""));
            moa.addAll(
                    claim.remarks()
                            .subList(i, Math.min(i + REMARKS_IN_MOA, claim.remarks().size())));
            out.add(moa.toArray(String[]::new));
        }
        new TreeMap<>(claim.references()).forEach((kind, value) -> out.add("REF", kind, value));
        row(out, claim.row());
        date(out, "232", RemittanceWriter.day(claim.from()));
        date(out, "233", RemittanceWriter.day(claim.to()));
        date(out, "050", RemittanceWriter.day(claim.receivedOn()));
        claim.lines().forEach(line -> line(out, line));
    }

    private static void people(Delimited out, EnteredClaim claim) {
        EnteredClaim.Patient patient = claim.patient();
        if (!(patient.lastName() + patient.firstName() + patient.memberId()).isEmpty()) {
            String qualifier = patient.memberId().isEmpty() ? "" : "MI";
            out.add(
                    "NM1",
                    "QC",
                    "1",
                    patient.lastName(),
                    patient.firstName(),
                    "",
                    "",
                    "",
                    qualifier,
                    patient.memberId());
        }
        if (!claim.renderingNpi().isEmpty()) {
            out.add("NM1", "82", "1", "", "", "", "", "", "XX", claim.renderingNpi());
        }
    }

    private static void line(Delimited out, EnteredLine line) {
        out.add(
                "SVC",
                procedure(line),
                line.charge().toString(),
                line.paid().toString(),
                line.procedure().isEmpty() ? "" : line.revenueCode(),
                line.units());
        dates(out, line);
        adjustments(out, line.adjustments());
        if (!line.lineNumber().isEmpty()) {
            out.add("REF", "6R", line.lineNumber());
        }
        row(out, line.row());
        line.allowed().map(Money::toString).ifPresent(allowed -> out.add("AMT", "B6", allowed));
        line.remarks().forEach(remark -> out.add("LQ", "HE", remark));
    }

    private static void dates(Delimited out, EnteredLine line) {
        String from = RemittanceWriter.day(line.from());
        String to = RemittanceWriter.day(line.to());
        if (to.isEmpty() || to.equals(from)) {
            date(out, "472", from);
        } else {
            date(out, "150", from);
            date(out, "151", to);
        }
    }

    private static String procedure(EnteredLine line) {
        if (line.procedure().isEmpty()) {
            return "NU" + Delimited.JOINT + line.revenueCode();
        }
        String kind = DENTAL.matcher(line.procedure()).matches() ? "AD" : "HC";
        List<String> parts = new ArrayList<>(List.of(kind, line.procedure()));
        parts.addAll(line.modifiers());
        return String.join(String.valueOf(Delimited.JOINT), parts);
    }

    /** One CAS for neighbours of one group, six reasons at most in each. */
    private static void adjustments(Delimited out, List<EnteredAdjustment> adjustments) {
        int at = 0;
        while (at < adjustments.size()) {
            String group = adjustments.get(at).group();
            List<String> cas = new ArrayList<>(List.of("CAS", group));
            int end = at;
            while (end < adjustments.size()
                    && end < at + TRIPLETS
                    && adjustments.get(end).group().equals(group)) {
                EnteredAdjustment one = adjustments.get(end++);
                cas.add(one.reason());
                cas.add(one.amount().map(Money::toString).orElse(""));
                cas.add(one.quantity());
            }
            out.add(cas.toArray(String[]::new));
            at = end;
        }
    }

    private static void date(Delimited out, String qualifier, String day) {
        if (!day.isEmpty()) {
            out.add("DTM", qualifier, day);
        }
    }

    private static void row(Delimited out, int row) {
        Optional.of(row).filter(n -> n > 0).ifPresent(n -> out.add("REF", "ZZ", "row " + n));
    }
}
