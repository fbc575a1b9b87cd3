package org.overturn.reports;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Two payers, two months, eleven claim decisions. First decisions: accounts 1, 2, 3 (February), 4,
 * 6, 8 (March); denied of them 1, 2, 6 and 8.
 */
final class SmallOffice {

    static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    static final LocalDate AS_OF = LocalDate.of(2026, 3, 10);
    static final String FORMULA_NAME = "=HYPERLINK(\"http://example.org\",\"O'HARA\")";

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 9);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 5);

    private SmallOffice() {}

    static void fill(ReportDatabase office) {
        long february = office.file("feb.835", "STORED", FEBRUARY.plusDays(1));
        long march = office.file("mar.835", "STORED", MARCH);
        office.file("broken.835", "REFUSED", MARCH);
        long acme =
                office.remittance(february, "STORED", "ACME HEALTH", FEBRUARY, "158", "168", "10");
        long beacon =
                office.remittance(march, "STORED", "BEACON MEDICARE", null, "640", "640", "0");
        long again = office.remittance(march, "STORED", "ACME HEALTH", MARCH, "778", "778", "0");
        office.remittance(march, "SKIPPED", "ACME HEALTH", MARCH, "158", "168", "10");
        office.remittance(march, "HELD", "ACME HEALTH", MARCH, "99", "99", "0");
        february(office, acme);
        beacon(office, beacon);
        march(office, again);
        office.issue(
                "WARNING",
                "PAYER_UNKNOWN",
                "The payer BEACON MEDICARE is not in settings/payers.yml.",
                row -> row.setSubject("BEACON MEDICARE"));
        office.issue(
                "ERROR",
                "NOT_AN_835",
                "broken.835 holds no remittance.",
                row -> {
                    row.setFileName("broken.835");
                    row.setStartByte(17L);
                    row.setSegment("ISA");
                });
    }

    private static void february(ReportDatabase office, long remittance) {
        long one =
                office.adjudication(
                        remittance,
                        "1",
                        "FULL_DENIAL",
                        "1450",
                        "0",
                        row -> row.setSumDenial(new BigDecimal("1450")));
        long won =
                office.appeal(
                        one,
                        "APL-2026-00001",
                        "WON",
                        "1450",
                        row -> {
                            row.setDecidedOn(MARCH);
                            row.setRecovered(new BigDecimal("610"));
                        });
        long line = office.line(one, "72148", "26,59");
        office.denial(
                one,
                "CO",
                "50",
                "1450",
                "OVERTURNED",
                "APPEAL",
                row -> {
                    row.setServiceLineId(line);
                    row.setAppealId(won);
                    row.setRemarkCodes("N661,N1");
                    row.setRecovered(new BigDecimal("610"));
                });
        long two =
                office.adjudication(
                        remittance,
                        "2",
                        "PARTIAL_DENIAL",
                        "500",
                        "168",
                        row -> {
                            row.setSumDenial(new BigDecimal("200"));
                            row.setSumContractual(new BigDecimal("132"));
                        });
        office.denial(
                two,
                "CO",
                "97",
                "200",
                "OPEN",
                "CORRECTED_CLAIM",
                row -> {
                    row.setDueOn(LocalDate.of(2026, 3, 9));
                    row.setCategory("BUNDLING");
                });
        office.adjudication(
                remittance,
                "3",
                "ZERO_PAY_NOT_DENIED",
                "220",
                "0",
                row -> row.setSumPatientShare(new BigDecimal("220")));
    }

    private static void beacon(ReportDatabase office, long remittance) {
        office.adjudication(
                remittance,
                "4",
                "PAID",
                "1000",
                "640",
                row -> row.setSumContractual(new BigDecimal("360")));
        long duplicate =
                office.adjudication(
                        remittance,
                        "5",
                        "FULL_DENIAL",
                        "220",
                        "0",
                        row -> row.setSumDenial(new BigDecimal("220")));
        office.denial(duplicate, "OA", "18", "220", "TRUE_DUPLICATE", "NONE", row -> {});
    }

    private static void march(ReportDatabase office, long remittance) {
        office.adjudication(
                remittance,
                "1",
                "REVERSAL",
                "-1450",
                "0",
                row -> row.setSumReversal(new BigDecimal("-1450")));
        office.adjudication(
                remittance,
                "1",
                "PAID",
                "1450",
                "610",
                row -> {
                    row.setCorrectsId(1L);
                    row.setSumContractual(new BigDecimal("840"));
                });
        long six =
                office.adjudication(
                        remittance,
                        "6",
                        "FULL_DENIAL",
                        "400",
                        "0",
                        row -> {
                            row.setNeedsReview(true);
                            row.setSumDenial(new BigDecimal("400"));
                        });
        office.denial(
                six, "PR", "27", "400", "OPEN", "PATIENT", row -> row.setLiability("PATIENT"));
        long again =
                office.adjudication(
                        remittance,
                        "2",
                        "PARTIAL_DENIAL",
                        "500",
                        "168",
                        row -> {
                            row.setSumDenial(new BigDecimal("200"));
                            row.setSumContractual(new BigDecimal("132"));
                        });
        office.denial(
                again, "CO", "97", "200", "OPEN", "CORRECTED_CLAIM", row -> row.setKind("REPEAT"));
        office.adjudication(
                remittance,
                "7",
                "PENDED",
                "300",
                "0",
                row -> row.setSumPended(new BigDecimal("300")));
        long eight =
                office.adjudication(
                        remittance,
                        "8",
                        "FULL_DENIAL",
                        "800",
                        "0",
                        row -> {
                            row.setPatientLastName(FORMULA_NAME);
                            row.setPatientFirstName("");
                            row.setSumDenial(new BigDecimal("800"));
                        });
        long open =
                office.appeal(
                        eight,
                        "APL-2026-00002",
                        "NEEDS_PERSON",
                        "800",
                        row -> {
                            row.setDueOn(LocalDate.of(2026, 3, 20));
                            row.setOpenedOn(MARCH);
                            row.setDueRule("Contract");
                            row.setDueExplanation("Counted from March 5.");
                        });
        office.denial(
                eight, "CO", "197", "800", "APPEALED", "APPEAL", row -> row.setAppealId(open));
    }
}
