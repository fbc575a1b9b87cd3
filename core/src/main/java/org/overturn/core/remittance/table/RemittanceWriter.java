package org.overturn.core.remittance.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.x12.Delimiters;

/**
 * Writes entered remittances as one 835 (005010X221A1), one transaction each, so that they go
 * through the same reader, identity and balance as all others. Same input, same bytes.
 *
 * <p>A claim or line that comes from a row of a table says so in {@code REF*ZZ*row 12}.
 */
public final class RemittanceWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    private RemittanceWriter() {}

    public static void write(List<EnteredRemittance> remittances, OutputStream out)
            throws IOException {
        Delimited body = new Delimited();
        for (int i = 0; i < remittances.size(); i++) {
            transaction(body, remittances.get(i), "%04d".formatted(i + 1));
        }
        Delimiters delimiters = body.delimiters();
        LocalDate day =
                remittances.stream()
                        .flatMap(one -> one.paidOn().stream())
                        .max(LocalDate::compareTo)
                        .orElse(NO_DAY);
        out.write(interchange(day, delimiters).getBytes(StandardCharsets.US_ASCII));
        out.write(group(remittances, day).bytes(delimiters));
        out.write(body.bytes(delimiters));
        out.write(trailers(remittances.size()).bytes(delimiters));
    }

    /** ISA has fixed widths and declares the delimiters. */
    private static String interchange(LocalDate day, Delimiters delimiters) {
        String isa =
                String.format(
                        Locale.ROOT,
                        "ISA*00*%10s*00*%10s*ZZ*%-15s*ZZ*%-15s*%s*0000*%c*00501*000000001*0*P*",
                        "",
                        "",
                        "OVERTURN",
                        "OVERTURN",
                        DAY.format(day).substring(2),
                        delimiters.repetition());
        return isa.replace('*', (char) delimiters.element())
                + (char) delimiters.component()
                + (char) delimiters.terminator()
                + '\n';
    }

    /**
     * GS04 stands in for a missing date of payment, so it is empty unless every payment has one.
     */
    private static Delimited group(List<EnteredRemittance> remittances, LocalDate day) {
        boolean dated = remittances.stream().allMatch(one -> one.paidOn().isPresent());
        Delimited group = new Delimited();
        group.add(
                "GS",
                "HP",
                "OVERTURN",
                "OVERTURN",
                dated ? DAY.format(day) : "",
                "0000",
                "1",
                "X",
                "005010X221A1");
        return group;
    }

    private static Delimited trailers(int transactions) {
        Delimited trailers = new Delimited();
        trailers.add("GE", String.valueOf(transactions), "1");
        trailers.add("IEA", "1", "000000001");
        return trailers;
    }

    private static void transaction(Delimited out, EnteredRemittance one, String number) {
        int before = out.size();
        out.add("ST", "835", number);
        payment(out, one);
        out.add("LX", "1");
        for (EnteredClaim claim : one.claims()) {
            ClaimSegments.write(out, claim);
        }
        providerEntries(out, one);
        out.add("SE", String.valueOf(out.size() - before + 1), number);
    }

    private static void payment(Delimited out, EnteredRemittance one) {
        Money amount = one.amountOrSum();
        String day = day(one.paidOn());
        String[] bpr = new String[17];
        java.util.Arrays.fill(bpr, "");
        bpr[0] = "BPR";
        bpr[1] = amount.isZero() ? "H" : "I";
        bpr[2] = amount.toString();
        bpr[3] = "C";
        bpr[4] = amount.isZero() ? "NON" : one.method();
        bpr[16] = day;
        out.add(bpr);
        out.add("TRN", "1", one.traceNumber(), one.payer().identifier());
        if (!day.isEmpty()) {
            out.add("DTM", "405", day);
        }
        out.add("N1", "PR", one.payer().name());
        String payee = one.payee().identifier();
        out.add("N1", "PE", one.payee().name(), payee.isEmpty() ? "" : kind(payee), payee);
    }

    private static String kind(String identifier) {
        return identifier.matches("[12]\\d{9}") ? "XX" : "FI";
    }

    private static void providerEntries(Delimited out, EnteredRemittance one) {
        String year = one.paidOn().map(day -> day.getYear() + "1231").orElse("");
        for (EnteredRemittance.ProviderEntry entry : one.providerEntries()) {
            String identifier =
                    entry.reference().isEmpty()
                            ? entry.code()
                            : entry.code() + Delimited.JOINT + entry.reference();
            out.add("PLB", one.payee().identifier(), year, identifier, entry.amount().toString());
        }
    }

    static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }
}
