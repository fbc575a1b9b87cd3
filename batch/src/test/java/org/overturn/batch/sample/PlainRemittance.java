package org.overturn.batch.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A reader of well-formed 835 bytes, small and independent of the program's own. */
final class PlainRemittance {

    final String control;
    final BigDecimal payment;
    final List<Claim> claims = new ArrayList<>();
    BigDecimal providerAdjusted = BigDecimal.ZERO;
    boolean ended;

    private PlainRemittance(String control, BigDecimal payment) {
        this.control = control;
        this.payment = payment;
    }

    static final class Claim {
        String account = "";
        String status = "";
        BigDecimal charge = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal adjusted = BigDecimal.ZERO;
        final List<Line> lines = new ArrayList<>();
    }

    static final class Line {
        BigDecimal charge = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal adjusted = BigDecimal.ZERO;
    }

    static List<PlainRemittance> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        String element = Pattern.quote(text.substring(3, 4));
        String terminator = text.substring(105, 106);
        List<PlainRemittance> found = new ArrayList<>();
        String control = "";
        for (String segment : text.split(Pattern.quote(terminator))) {
            String[] parts = segment.strip().split(element, -1);
            if (parts[0].equals("ST")) {
                control = parts[2];
            } else if (parts[0].equals("BPR")) {
                found.add(new PlainRemittance(control, new BigDecimal(parts[2])));
            } else if (!found.isEmpty()) {
                found.getLast().take(parts);
            }
        }
        return found;
    }

    private void take(String[] parts) {
        switch (parts[0]) {
            case "CLP" -> claim(parts);
            case "SVC" -> {
                Line line = new Line();
                line.charge = new BigDecimal(parts[2]);
                line.paid = new BigDecimal(parts[3]);
                claims.getLast().lines.add(line);
            }
            case "CAS" -> {
                for (int i = 3; i < parts.length; i += 3) {
                    adjust(new BigDecimal(parts[i]));
                }
            }
            case "PLB" -> providerAdjusted = providerAdjusted.add(new BigDecimal(parts[4]));
            case "SE" -> ended = true;
            default -> {}
        }
    }

    private void claim(String[] parts) {
        Claim claim = new Claim();
        claim.account = parts[1];
        claim.status = parts[2];
        claim.charge = new BigDecimal(parts[3]);
        claim.paid = new BigDecimal(parts[4]);
        claims.add(claim);
    }

    private void adjust(BigDecimal amount) {
        Claim claim = claims.getLast();
        claim.adjusted = claim.adjusted.add(amount);
        if (!claim.lines.isEmpty()) {
            claim.lines.getLast().adjusted = claim.lines.getLast().adjusted.add(amount);
        }
    }
}
