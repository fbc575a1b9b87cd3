package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Person;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;
import org.overturn.core.x12.X12Date;

/**
 * A claim for tests, written as the specification's examples write it: {@code CLP*A1*1*100*0~
 * SVC*HC:99213*100*0~ CAS*CO*50*100~}. Offsets are character positions in that text.
 */
public final class ClaimText {

    private final List<Adjustment> claimLevel = new ArrayList<>();
    private final List<Remark> claimRemarks = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<ServiceLine> lines = new ArrayList<>();
    private final List<Adjustment> lineLevel = new ArrayList<>();
    private final List<Remark> lineRemarks = new ArrayList<>();
    private String[] clp = {"CLP"};
    private String[] svc = {};
    private Optional<LocalDate> receivedOn = Optional.empty();
    private Optional<LocalDate> coverageEndedOn = Optional.empty();
    private Optional<LocalDate> servedOn = Optional.empty();
    private int ordinal;
    private long svcOffset;

    private ClaimText() {}

    /** Reads the segments of one CLP loop. */
    public static Adjudication claim(String text) {
        return claim(text, 1);
    }

    /** The same at a place in its remittance, from 1. */
    static Adjudication claim(String text, int ordinal) {
        ClaimText reading = new ClaimText();
        reading.ordinal = ordinal;
        int at = 0;
        for (String segment : text.split("~")) {
            int blanks = segment.length() - segment.stripLeading().length();
            if (!segment.isBlank()) {
                reading.take(segment.strip().split("\\*", -1), at + blanks);
            }
            at += segment.length() + 1;
        }
        return reading.end();
    }

    /** A claim with one line of its charge and payment. */
    public static Adjudication lineOf(String status, String charge, String paid, String rest) {
        return claim(
                "CLP*A1*%s*%s*%s**12*ICN1~ SVC*HC:99213*%s*%s~ %s"
                        .formatted(status, charge, paid, charge, paid, rest));
    }

    private void take(String[] e, int at) {
        switch (e[0]) {
            case "CLP" -> clp = e;
            case "SVC" -> {
                endLine();
                svc = e;
                svcOffset = at;
            }
            case "CAS" -> adjustments(e, at);
            case "LQ" -> lineRemarks.add(new Remark(e[1], e[2], at, 1));
            case "MOA" ->
                    Arrays.stream(e)
                            .skip(3)
                            .filter(r -> !r.isEmpty())
                            .forEach(r -> claimRemarks.add(new Remark("MOA03", r, at, 1)));
            case "REF" -> references.add(new Reference(e[1], e[2]));
            case "NM1" -> people.add(new Person(e[1], e[3], part(e, 4), "", "", "", part(e, 9)));
            case "DTM" -> date(e);
            default -> throw new IllegalArgumentException(e[0]);
        }
    }

    private void date(String[] e) {
        if (e[1].equals("232")) {
            servedOn = X12Date.find(e[2]);
        } else if (e[1].equals("050")) {
            receivedOn = X12Date.find(e[2]);
        } else if (e[1].equals("036")) {
            coverageEndedOn = X12Date.find(e[2]);
        }
    }

    private void adjustments(String[] e, int at) {
        for (int i = 2; i < e.length; i += 3) {
            Adjustment adjustment =
                    new Adjustment(e[1], e[i], amount(e, i + 1), part(e, i + 2), at, 1);
            (svc.length > 0 ? lineLevel : claimLevel).add(adjustment);
        }
    }

    private void endLine() {
        if (svc.length == 0) {
            return;
        }
        String[] composite = svc[1].split(":", -1);
        lines.add(
                new ServiceLine(
                        lines.size() + 1,
                        composite[0],
                        part(composite, 1),
                        composite.length > 2 ? List.of(composite[2]) : List.of(),
                        amount(svc, 2),
                        amount(svc, 3),
                        "",
                        part(svc, 5),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        lineLevel,
                        List.of(),
                        List.of(),
                        List.of(),
                        lineRemarks,
                        svcOffset,
                        1));
        lineLevel.clear();
        lineRemarks.clear();
    }

    private Adjudication end() {
        endLine();
        return new Adjudication(
                ordinal,
                0,
                1,
                part(clp, 1),
                part(clp, 2),
                amount(clp, 3),
                amount(clp, 4),
                amount(clp, 5),
                part(clp, 6),
                part(clp, 7),
                "",
                "",
                "",
                people,
                claimLevel,
                claimRemarks,
                references,
                servedOn,
                servedOn,
                receivedOn,
                coverageEndedOn,
                List.of(),
                List.of(),
                List.of(),
                lines);
    }

    private static Optional<Money> amount(String[] elements, int at) {
        return Money.find(part(elements, at));
    }

    private static String part(String[] elements, int at) {
        return at < elements.length ? elements[at] : "";
    }
}
