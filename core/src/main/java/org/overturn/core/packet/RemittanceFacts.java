package org.overturn.core.packet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.packet.RemittanceView.FactRow;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Person;
import org.overturn.core.remittance.Remittance;

/** The labelled facts at the top of the remittance page. */
final class RemittanceFacts {

    private final Codes codes;
    private final Remittance remittance;
    private final Adjudication claim;

    RemittanceFacts(Codes codes, Remittance remittance, Adjudication claim) {
        this.codes = codes;
        this.remittance = remittance;
        this.claim = claim;
    }

    List<FactRow> rows() {
        Person patient = claim.person("QC");
        List<FactRow> rows = new ArrayList<>();
        rows.add(row("Payer", remittance.payer().name(), "Payee", remittance.payee().name()));
        rows.add(
                row(
                        method() + " no.",
                        remittance.payment().traceNumber(),
                        "Payment date",
                        RemittancePage.date(remittance.remittedOn())));
        rows.add(row("Patient", patient.fullName(), "Member ID", memberId(claim)));
        rows.add(row("Claim no.", claim.payerClaimNumber(), "Our account", claim.accountNumber()));
        rows.add(row("Service dates", serviceDates(), "Rendering provider", provider()));
        rows.add(
                row(
                        "Claim status",
                        status(),
                        "Received by payer",
                        RemittancePage.date(claim.receivedOn())));
        return rows;
    }

    /** The insured's number where it is given, else the patient's (NM109). */
    static String memberId(Adjudication claim) {
        String insured = claim.person("IL").identifier();
        return insured.isBlank() ? claim.person("QC").identifier() : insured;
    }

    private static FactRow row(String label, String value, String label2, String value2) {
        return new FactRow(
                label, RemittancePage.orDash(value), label2, RemittancePage.orDash(value2));
    }

    private String method() {
        return switch (remittance.payment().method()) {
            case "CHK" -> "Check";
            case "ACH", "FWT", "BOP" -> "EFT trace";
            default -> "Remittance";
        };
    }

    private String status() {
        return codes.findLabel(CodeList.CLAIM_STATUS, claim.status())
                .map(label -> claim.status() + " \u2013 " + label)
                .orElse(claim.status());
    }

    private String serviceDates() {
        Optional<LocalDate> from = claim.serviceFrom();
        Optional<LocalDate> to = claim.serviceTo();
        return from.equals(to)
                ? RemittancePage.date(from)
                : RemittancePage.date(from) + " to " + RemittancePage.date(to);
    }

    private String provider() {
        Person rendering = claim.person("82");
        String name = rendering.fullName();
        return rendering.identifier().isBlank()
                ? name
                : (name + " (NPI " + rendering.identifier() + ")").strip();
    }
}
