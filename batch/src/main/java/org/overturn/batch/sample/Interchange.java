package org.overturn.batch.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Puts remittances into an envelope (ISA, GS) in a sender's dialect. */
final class Interchange {

    private final Dialect dialect;
    private final String sender;
    private final LocalDate sentOn;
    private final int number;

    /**
     * @param number ISA13 and GS06
     */
    Interchange(Dialect dialect, String sender, LocalDate sentOn, int number) {
        this.dialect = dialect;
        this.sender = sender;
        this.sentOn = sentOn;
        this.number = number;
    }

    static String controlNumber(int remittance) {
        return "%04d".formatted(remittance);
    }

    byte[] write(List<RemittanceText> remittances) {
        StringBuilder text = new StringBuilder(isa());
        text.append(dialect.write(group().text()));
        int count = 0;
        for (RemittanceText remittance : remittances) {
            Segments body = remittance.segments();
            String control = controlNumber(++count);
            text.append(dialect.write(new Segments(true).add("ST", "835", control).text()));
            text.append(dialect.write(body.text()));
            String segments = String.valueOf(body.count() + 2);
            text.append(dialect.write(new Segments(true).add("SE", segments, control).text()));
        }
        Segments end = new Segments(true);
        end.add("GE", String.valueOf(count), String.valueOf(number));
        end.add("IEA", "1", "%09d".formatted(number));
        return text.append(dialect.write(end.text()))
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String isa() {
        String date = Segments.date(sentOn).substring(2);
        String elements =
                String.join(
                        String.valueOf(dialect.element()),
                        "ISA",
                        "00",
                        " ".repeat(10),
                        "00",
                        " ".repeat(10),
                        "ZZ",
                        "%-15s".formatted(sender),
                        "ZZ",
                        "%-15s".formatted("WRENFIELD01"),
                        date,
                        "0415",
                        String.valueOf(dialect.repetition()),
                        "00501",
                        "%09d".formatted(number),
                        "0",
                        "P",
                        String.valueOf(dialect.component()));
        return elements + dialect.terminator() + dialect.lineEnd();
    }

    private Segments group() {
        return new Segments(true)
                .add(
                        "GS",
                        "HP",
                        sender,
                        "WRENFIELD01",
                        Segments.date(sentOn),
                        "0415",
                        String.valueOf(number),
                        "X",
                        "005010X221A1");
    }
}
