package org.overturn.core.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Person;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.ServiceLine;
import org.overturn.core.x12.Delimiters;

/** The invented claim of {@link AnAppeal}, and the remittance that denied a line of it. */
record AppealedClaim(
        String patient,
        List<Reference> references,
        Optional<LocalDate> receivedOn,
        LocalDate servedOn) {

    static Remittance remittance() {
        return new Remittance(
                1,
                0,
                new Remittance.Envelope("1", "1", "S", "005010X221A1", Delimiters.USUAL, false),
                "0001",
                new Remittance.Payment(
                        Optional.of(Money.ZERO), "C", "NON", "20260216", "T1", "1512345678", ""),
                new Remittance.Party(
                        "PRAIRIE MEDICARE",
                        "XV",
                        "P1",
                        List.of("1 Main St"),
                        "PEORIA",
                        "IL",
                        "61601",
                        List.of(),
                        List.of()),
                new Remittance.Party(
                        "SPRINGFIELD SPINE CLINIC",
                        "XX",
                        "1992000008",
                        List.of("100 ELM ST"),
                        "SPRINGFIELD",
                        "IL",
                        "627010100",
                        List.of(new Reference("TJ", "371234567")),
                        List.of()),
                Optional.empty(),
                "USD");
    }

    Adjudication adjudication() {
        return new Adjudication(
                1,
                0,
                0,
                "ACC1001",
                "1",
                Optional.of(Money.of("1450.00")),
                Optional.of(Money.of("0")),
                Optional.empty(),
                "MB",
                "1126040000001",
                "11",
                "1",
                "",
                List.of(
                        new Person("QC", patient, "AVERY", "J", "", "MI", "1EG4TE5MK73"),
                        new Person("82", "OKAFOR", "NGOZI", "", "", "XX", "1881000009")),
                List.of(),
                List.of(),
                references,
                Optional.empty(),
                Optional.empty(),
                receivedOn,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(line(1, "72148", "1250.00", "26"), line(2, "99213", "200.00")));
    }

    private ServiceLine line(int ordinal, String code, String charge, String... modifiers) {
        return new ServiceLine(
                ordinal,
                "HC",
                code,
                List.of(modifiers),
                Optional.of(Money.of(charge)),
                Optional.of(Money.ZERO),
                "",
                "1",
                "",
                "",
                Optional.of(servedOn),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0);
    }
}
