package org.overturn.batch.night;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One payment of a made-up payer, and the files it may come in. */
record Cheque(String trace, String amount) {

    /** A claim in a few words; paid may be less than nothing. */
    static String claim(String account, String number, String charge, String paid) {
        BigDecimal left = new BigDecimal(charge).subtract(new BigDecimal(paid));
        return "CLP*%s*1*%s*%s*0*12*%s~NM1*QC*1*DOE*JANE****MI*W1~SVC*HC:72148*%s*%s~DTM*472*20260901~%s"
                .formatted(
                        account,
                        charge,
                        paid,
                        number,
                        charge,
                        paid,
                        left.signum() == 0 ? "" : "CAS*CO*45*" + left.toPlainString() + "~");
    }

    /** A claim that is refused as not necessary: an appeal can be opened for it. */
    static String denied(String account, String number, String charge) {
        return claim(account, number, charge, "0").replace("CAS*CO*45*", "CAS*CO*50*");
    }

    /** The transaction with these claims (and provider adjustments) in it. */
    String transaction(String... segments) {
        String body =
                "BPR*I*%s*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260930~TRN*1*%s*1999999999~"
                                .formatted(amount, trace)
                        + "N1*PR*EXAMPLE HEALTH~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~"
                        + String.join("", segments);
        long count = body.chars().filter(c -> c == '~').count() + 2;
        return "ST*835*0001~" + body + "SE*" + count + "*0001~";
    }

    String file(String... segments) {
        return file(List.of(transaction(segments)));
    }

    /** Several transactions in one interchange. */
    static String file(List<String> transactions) {
        List<String> numbered = new ArrayList<>();
        for (String one : transactions) {
            String number = "%04d".formatted(numbered.size() + 1);
            numbered.add(one.replace("*0001~", "*" + number + "~"));
        }
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260930*0101*^"
                + "*00501*000000001*0*P*:~GS*HP*PAYER*CLINIC*20260930*0101*1*X*005010X221A1~"
                + String.join("", numbered)
                + "GE*"
                + transactions.size()
                + "*1~IEA*1*000000001~";
    }

    static String sum(String... amounts) {
        return Arrays.stream(amounts)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
