package org.overturn.batch.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Puts claims, or what is said of them, into an envelope.
 *
 * @param group GS01: HC claims, HN claim status, FA syntax
 * @param version GS08
 * @param number ISA13 and GS06
 */
record ClaimsEnvelope(
        String group,
        String version,
        String sender,
        String receiver,
        LocalDate sentOn,
        int number) {

    private static final Dialect USUAL = new Dialect('*', ':', '^', '~', "\n", true);

    /** One transaction: its kind (ST01) and what stands between ST and SE. */
    record Transaction(String kind, Segments body) {}

    static String controlNumber(int transaction) {
        return "%04d".formatted(transaction);
    }

    byte[] write(List<Transaction> transactions) {
        Segments all = new Segments(true);
        String date = Segments.date(sentOn);
        all.add("GS", group, sender, receiver, date, "0600", String.valueOf(number), "X", version);
        int count = 0;
        for (Transaction transaction : transactions) {
            String control = controlNumber(++count);
            all.add("ST", transaction.kind(), control, version);
            all.addAll(transaction.body());
            all.add("SE", String.valueOf(transaction.body().count() + 2), control);
        }
        all.add("GE", String.valueOf(count), String.valueOf(number));
        all.add("IEA", "1", "%09d".formatted(number));
        return (isa() + USUAL.write(all.text())).getBytes(StandardCharsets.US_ASCII);
    }

    private String isa() {
        return "ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*%s*0600*^*00501*%09d*0*P*:~\n"
                .formatted(sender, receiver, Segments.date(sentOn).substring(2), number);
    }
}
