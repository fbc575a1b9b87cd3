package org.overturn.core.claim;

/** Small claims files and acknowledgments with invented people, with right counts. */
final class Sent {

    static final String CLAIM =
            """
            CLM*ACC-1*300***11:B:1*Y*A*Y*Y*P**********7~
            DTP*431*D8*20251128~
            PWK*OB*FX***AC*ACN-77~
            REF*G1*AUTH-5~
            REF*9F*REFER-6~
            REF*F8*ICN-0~
            REF*D9*CH-1~
            NTE*ADD*RIGHT SHOULDER~
            HI*ABK:M75111*ABF:M25511~
            NM1*DN*1*FIELD*ROSE****XX*1111111112~
            REF*G2*LEGACY-1~
            NM1*82*1*STONE*IVY****XX*1222222223~
            PRV*PE*PXC*207X00000X~
            NM1*77*2*ELM SURGERY CENTER*****XX*1333333334~
            N3*5 ELM ROAD~
            N4*ALBANY*NY*12207~
            SBR*S*18*GRP9*OTHER GROUP*****CI~
            CAS*CO*45*20~
            AMT*D*80~
            OI***Y***Y~
            NM1*IL*1*MARSH*ADA****MI*OTHER-1~
            NM1*PR*2*SECOND HEALTH*****PI*SH02~
            REF*F8*OTHER-ICN~
            LX*1~
            SV1*HC:29827:RT:59:::SHOULDER SCOPE*200*UN*1*11**1:2~
            DTP*472*D8*20251201~
            REF*6R*L-1~
            REF*G1*LINE-AUTH~
            NTE*ADD*TWO ANCHORS~
            NM1*82*1*OAK*TOM****XX*1444444445~
            SVD*SH02*60*HC:29827**1~
            CAS*PR*1*140~
            DTP*573*D8*20251220~
            LX*2~
            SV1*HC:97110*100*UN*4***1~
            DTP*472*RD8*20251201-20251203~
            LIN**N4*00001111122~
            REF*6R*L-2~
            """
                    .replace("\n", "");

    static final String PROVIDER =
            """
            HL*1**20*1~
            PRV*BI*PXC*208000000X~
            NM1*85*2*ELM CLINIC*****XX*1993999998~
            N3*1 ELM ROAD~
            N4*ALBANY*NY*12207~
            REF*EI*123456789~
            """
                    .replace("\n", "");

    static final String SUBSCRIBER =
            """
            HL*2*1*22*1~
            SBR*P**GRP1*******CI~
            NM1*IL*1*MARSH*JOHN****MI*W001~
            NM1*PR*2*NORTH HEALTH*****PI*NH01~
            """
                    .replace("\n", "");

    static final String PATIENT =
            """
            HL*3*2*23*0~
            PAT*19~
            NM1*QC*1*MARSH*ADA~
            DMG*D8*20010203*F~
            """
                    .replace("\n", "");

    private Sent() {}

    static String file(String group, String version, String... transactions) {
        return isa("000000101", "P")
                + "GS*"
                + group
                + "*ELMCLINIC*NORTHHEALTH*20260102*1200*7*X*"
                + version
                + "~"
                + String.join("", transactions)
                + "GE*"
                + transactions.length
                + "*7~IEA*1*000000101~";
    }

    static String isa(String number, String usage) {
        return "ISA*00*          *00*          *ZZ*ELMCLINIC      *ZZ*NORTHHEALTH    *260102*1200*^*00501"
                + "*"
                + number
                + "*0*"
                + usage
                + "*:~";
    }

    /** The same 837P in one file. */
    static String claims(String... claims) {
        return file("HC", "005010X222A1", transaction("0001", "BATCH-1", claims));
    }

    static String transaction(String number, String batch, String... claims) {
        return wrap(
                "837",
                number,
                "BHT*0019*00*"
                        + batch
                        + "*20260102*1200*CH~NM1*41*2*ELM CLINIC*****46*ELM~NM1*40*2*NORTH*****46*NH~"
                        + PROVIDER
                        + SUBSCRIBER
                        + PATIENT
                        + String.join("", claims));
    }

    static String wrap(String type, String number, String body) {
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return "ST*" + type + "*" + number + "~" + body + "SE*" + segments + "*" + number + "~";
    }

    /** A 277CA of the payer; its claims' statements. */
    static String acknowledgment(String... claims) {
        return acknowledgmentOf("NM1*PR*2*NORTH HEALTH*****PI*NH01~", claims);
    }

    static String acknowledgmentOf(String source, String... claims) {
        return answer(
                "HN",
                "005010X214",
                wrap(
                        "277",
                        "0001",
                        "BHT*0085*08*CA-1*20260105*0900*TH~HL*1**20*1~"
                                + source
                                + "TRN*1*SRC-1~DTP*050*D8*20260103~DTP*009*D8*20260105~"
                                + "HL*2*1*21*1~NM1*41*2*ELM CLINIC*****46*ELM~TRN*2*BATCH-1~"
                                + "STC*A1:19:PR*20260105*WQ*400~QTY*90*1~QTY*AA*1~AMT*YU*300~AMT*YY*100~"
                                + "HL*3*2*19*1~NM1*85*2*ELM CLINIC*****XX*1993999998~TRN*1*0~"
                                + "STC*A1:19:85*20260105*WQ*400~"
                                + String.join("", claims)));
    }

    static String accepted(String account) {
        return "HL*4*3*PT~NM1*QC*1*MARSH*ADA****MI*W001~TRN*2*"
                + account
                + "~STC*A2:20:PR*20260105*WQ*300~REF*1K*ICN-1~REF*D9*CH-1~DTP*472*RD8*20251201-20251203~";
    }

    static String rejected(String account) {
        return "HL*5*3*PT~NM1*QC*1*MARSH*ADA****MI*W001~TRN*2*"
                + account
                + "~STC*A7:562:85*20260105*U*100******A3:21**NPI OF ADA MARSH~DTP*472*D8*20251201~";
    }

    /** What the payer sends back: sender and receiver change places. */
    static String answer(String group, String version, String... transactions) {
        return isa("000000900", "P")
                + "GS*"
                + group
                + "*NORTHHEALTH*ELMCLINIC*20260106*1200*90*X*"
                + version
                + "~"
                + String.join("", transactions)
                + "GE*"
                + transactions.length
                + "*90~IEA*1*000000900~";
    }

    static String syntax(String verdict) {
        return answer(
                "FA",
                "005010X231A1",
                wrap(
                        "999",
                        "0001",
                        "AK1*HC*7*005010X222A1~AK2*837*0001*005010X222A1~"
                                + (verdict.equals("A")
                                        ? ""
                                        : "IK3*NM1*12*2010BA*8~CTX*SUBSCRIBER~IK4*9*67*7~")
                                + "IK5*"
                                + verdict
                                + (verdict.equals("A") ? "" : "*5")
                                + "~AK9*"
                                + verdict
                                + "*1*1*"
                                + (verdict.equals("A") ? "1" : "0")
                                + "~"));
    }
}
