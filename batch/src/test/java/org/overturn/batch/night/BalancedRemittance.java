package org.overturn.batch.night;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A generated transaction that balances to the cent, and where each of its amounts stands. */
final class BalancedRemittance {

    /**
     * An amount of the transaction; offsets count from its ST.
     *
     * @param claim CLP07; empty for the remittance's own
     * @param line ordinal; 0 for a claim's own
     */
    record Amount(
            Level level,
            int segment,
            int element,
            String claim,
            int line,
            int claimOffset,
            int lineOffset) {

        enum Level {
            LINE,
            CLAIM,
            PATIENT_SHARE,
            REMITTANCE
        }
    }

    private final Random random;
    private final List<String[]> segments = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();
    private String claim = "";
    private int line;
    private int claimSegment;
    private int lineSegment;
    private long paid;

    BalancedRemittance(long seed, String traceNumber) {
        random = new Random(seed);
        int claims = 2 + random.nextInt(2);
        add("ST*835*0001");
        int payment = add("BPR*I*0*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260930");
        add("TRN*1*" + traceNumber + "*1999999999");
        add("N1*PR*EXAMPLE HEALTH");
        add("N1*PE*SAMPLE CLINIC*XX*1234567893");
        add("LX*1");
        for (int i = 1; i <= claims; i++) {
            claim("C" + seed + "N" + i);
        }
        claim = "";
        long taken = cents(1, 5000);
        add("PLB*1234567893*20261231*WO:C1*" + money(taken) + "*L6:C2*" + money(-taken / 2));
        note(Amount.Level.REMITTANCE, 4);
        note(Amount.Level.REMITTANCE, 6);
        segments.get(payment)[2] = money(paid - taken + taken / 2);
        amounts.add(new Amount(Amount.Level.REMITTANCE, payment, 2, "", 0, 0, 0));
        add("SE*" + (segments.size() + 1) + "*0001");
    }

    private void claim(String number) {
        claim = number;
        line = 0;
        claimSegment = add("CLP*A" + number + "*1*0*0*0*12*" + number);
        note(Amount.Level.CLAIM, 3);
        note(Amount.Level.CLAIM, 4);
        note(Amount.Level.PATIENT_SHARE, 5);
        long contract = random.nextBoolean() ? cents(1, 2000) : 0;
        if (contract > 0) {
            add("CAS*CO*45*" + money(contract));
            note(Amount.Level.CLAIM, 3);
        }
        long charge = 0;
        long left = -contract;
        long share = 0;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            long[] sums = line();
            charge += sums[0];
            left += sums[1];
            share += sums[2];
        }
        segments.get(claimSegment)[3] = money(charge);
        segments.get(claimSegment)[4] = money(left);
        segments.get(claimSegment)[5] = money(share);
        paid += left;
    }

    private long[] line() {
        line++;
        long contract = cents(1, 9000);
        long deductible = cents(1, 3000);
        long coinsurance = cents(1, 3000);
        long charge = contract + deductible + coinsurance + cents(5000, 50000);
        long left = charge - contract - deductible - coinsurance;
        lineSegment = add("SVC*HC:99213*" + money(charge) + "*" + money(left) + "**1");
        note(Amount.Level.LINE, 2);
        note(Amount.Level.LINE, 3);
        add("CAS*CO*45*" + money(contract));
        note(Amount.Level.LINE, 3);
        add("CAS*PR*1*" + money(deductible) + "**2*" + money(coinsurance));
        note(Amount.Level.LINE, 3);
        note(Amount.Level.LINE, 6);
        return new long[] {charge, left, deductible + coinsurance};
    }

    List<Amount> amounts() {
        List<Amount> placed = new ArrayList<>();
        for (Amount one : amounts) {
            placed.add(
                    new Amount(
                            one.level,
                            one.segment,
                            one.element,
                            one.claim,
                            one.line,
                            offset(one.claimOffset),
                            offset(one.lineOffset)));
        }
        return placed;
    }

    /** ST to SE. */
    String text() {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append(String.join("*", segment)).append('~'));
        return text.toString();
    }

    /**
     * The transaction with one amount changed; {@link #amounts} then has the places of the changed
     * one.
     */
    String changed(int amount, int cents) {
        Amount one = amounts.get(amount);
        String[] segment = segments.get(one.segment);
        segment[one.element] =
                new BigDecimal(segment[one.element])
                        .add(BigDecimal.valueOf(cents, 2))
                        .toPlainString();
        return text();
    }

    private int add(String segment) {
        segments.add(segment.split("\\*", -1));
        return segments.size() - 1;
    }

    private void note(Amount.Level level, int element) {
        amounts.add(
                new Amount(
                        level,
                        segments.size() - 1,
                        element,
                        claim,
                        line,
                        claimSegment,
                        lineSegment));
    }

    private int offset(int index) {
        return segments.subList(0, index).stream()
                .mapToInt(segment -> String.join("*", segment).length() + 1)
                .sum();
    }

    private long cents(int from, int to) {
        return from + random.nextInt(to - from);
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
