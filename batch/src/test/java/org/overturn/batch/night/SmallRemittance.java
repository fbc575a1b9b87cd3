package org.overturn.batch.night;

/** A remittance with one payment and the claims it is given. */
final class SmallRemittance {

    private SmallRemittance() {}

    static String of(String usage, String trace, String paid, String claims) {
        String body =
                "BPR*I*"
                        + paid
                        + "*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260930~"
                        + "TRN*1*"
                        + trace
                        + "*1999999999~N1*PR*EXAMPLE HEALTH~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~"
                        + claims;
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260930*0101*^"
                + "*00501*000000001*0*"
                + usage
                + "*:~GS*HP*PAYER*CLINIC*20260930*0101*1*X*005010X221A1~ST*835*0001~"
                + body
                + "SE*"
                + segments
                + "*0001~GE*1*1~IEA*1*000000001~";
    }
}
