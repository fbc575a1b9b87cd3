package org.overturn.core.remittance.x12;

/** Small 835 files with invented people, in the usual delimiters and with right counts. */
final class Era {

    static final String ISA =
            "ISA*00*          *00*          *ZZ*NORTHHEALTH    *ZZ*ELMCLINIC      *260102*1200*^*00501"
                    + "*000000101*0*P*:~";
    static final String GS = "GS*HP*NORTHHEALTH*ELMCLINIC*20260102*1200*7*X*005010X221A1~";
    static final String HEADER =
            """
            BPR*I*80*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260105~
            TRN*1*EFT-77*1234567890~
            DTM*405*20260104~
            N1*PR*NORTH HEALTH*XV*NH01~
            N3*1 MAIN STREET*FLOOR 2~
            N4*ALBANY*NY*12207~
            REF*2U*88~
            PER*CX*CLAIMS*TE*8005550100*EM*claims@example.org~
            N1*PE*ELM CLINIC*XX*1993999998~
            REF*TJ*123456789~
            LX*1~
            """
                    .replace("\n", "");
    static final String CLAIM =
            """
            CLP*ACC-1*1*100*80*3*12*ICN-1*11*1~
            NM1*QC*1*MARSH*ADA*B**JR*MI*W001~
            MOA***MA01*N25~
            REF*EA*MR-9~
            DTM*232*20251201~
            DTM*233*20251202~
            DTM*050*20251210~
            AMT*AU*85~
            SVC*HC:99213:25*100*80*0510*1**1~
            DTM*472*20251201~
            CAS*CO*45*15**253*2*1~
            CAS*PR*3*3~
            REF*6R*L1~
            REF*0K*POLICY-7~
            AMT*B6*83~
            LQ*HE*N130~
            """
                    .replace("\n", "");

    private Era() {}

    static String file(String... transactions) {
        return ISA
                + GS
                + String.join("", transactions)
                + "GE*"
                + transactions.length
                + "*7~IEA*1*000000101~";
    }

    static String file() {
        return file(transaction("0001", CLAIM));
    }

    static String transaction(String number, String... claims) {
        String body = HEADER + String.join("", claims);
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return "ST*835*" + number + "~" + body + "SE*" + segments + "*" + number + "~";
    }

    /** The same bytes in lines of 80. */
    static String wrapped(String file) {
        return file.replaceAll("(?s).{80}", "$0\r\n");
    }
}
