package org.overturn.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./overturn bench large-file}: an 835 as large as wanted, to be imported. */
@Command(
        name = "large-file",
        mixinStandardHelpOptions = true,
        description = "Writes an 835 of many claims (about 570 bytes each, one of ten denied).")
final class LargeFileCommand implements Callable<Integer> {

    private static final int PAYERS = 12;
    private static final int PATIENTS = 5000;

    private static final String PAID =
            """
            CLP*PT%07d*1*250*180*20*MC*PCN%09d*11*1~CAS*CO*45*0~NM1*QC*1*SAMPLE%04d*PATIENT*Q***MI*M%09d~\
            NM1*82*1*EXAMPLE*RENDERING****XX*1234567893~REF*EA*MRN%09d~DTM*232*20260105~\
            DTM*233*20260105~DTM*050*20260107~PER*CX*CLAIM DESK*TE*8005550100*EM*desk@example.org~\
            REF*CE*PREFERRED NETWORK~SVC*HC:99213*150*110**1~DTM*472*20260105~CAS*CO*45*25~\
            CAS*PR*2*15~REF*6R*%09d1~AMT*B6*125~SVC*HC:93000*60*45**1~DTM*472*20260105~CAS*CO*45*10~\
            CAS*PR*2*5~REF*6R*%09d2~AMT*B6*50~SVC*HC:36415*40*25**1~DTM*472*20260105~CAS*CO*45*15~\
            REF*6R*%09d3~AMT*B6*25~LQ*HE*N782~\
            """;
    private static final String DENIED =
            """
            CLP*PT%07d*4*250*0*0*MC*PCN%09d*11*1~CAS*CO*45*0~NM1*QC*1*SAMPLE%04d*PATIENT*Q***MI*M%09d~\
            NM1*82*1*EXAMPLE*RENDERING****XX*1234567893~REF*EA*MRN%09d~DTM*232*20260105~\
            DTM*233*20260105~DTM*050*20260107~PER*CX*CLAIM DESK*TE*8005550100*EM*desk@example.org~\
            REF*CE*PREFERRED NETWORK~SVC*HC:99213*150*0**1~DTM*472*20260105~CAS*CO*50*150~\
            REF*6R*%09d1~LQ*HE*N115~SVC*HC:93000*60*0**1~DTM*472*20260105~CAS*CO*197*60~\
            REF*6R*%09d2~LQ*HE*M62~SVC*HC:36415*40*0**1~DTM*472*20260105~CAS*CO*97*40~\
            REF*6R*%09d3~LQ*HE*M15~\
            """;

    @Option(names = "--claims", paramLabel = "N", required = true, description = "Claims in all.")
    private int claims;

    @Option(
            names = "--transactions",
            paramLabel = "N",
            description = "Remittances they are spread over (default: ${DEFAULT-VALUE}).")
    private int transactions = 1;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            put(
                    out,
                    "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260110*0101*^"
                            + "*00501*000000001*0*P*:~GS*HP*PAYER*CLINIC*20260110*0101*1*X*005010X221A1~");
            int from = 0;
            for (int i = 1; i <= transactions; i++) {
                int to = (int) ((long) claims * i / transactions);
                transaction(out, i, from, to);
                from = to;
            }
            put(out, "GE*" + transactions + "*1~IEA*1*000000001~");
        }
        return 0;
    }

    private static void transaction(OutputStream out, int number, int from, int to)
            throws IOException {
        int denied = (to + 9) / 10 - (from + 9) / 10;
        long paid = 180L * (to - from - denied);
        String head =
                "ST*835*%04d~BPR*I*%d*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260110~"
                                .formatted(number, paid)
                        + "TRN*1*T%07d*1999999999~DTM*405*20260110~N1*PR*EXAMPLE HEALTH %d~"
                                .formatted(number, number % PAYERS)
                        + "N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~";
        put(out, head);
        long segments = count(head);
        for (int i = from; i < to; i++) {
            String claim =
                    (i % 10 == 0 ? DENIED : PAID).formatted(i, i, i % PATIENTS, i, i, i, i, i);
            put(out, claim);
            segments += count(claim);
        }
        put(out, "SE*%d*%04d~".formatted(segments + 1, number));
    }

    private static long count(String text) {
        return text.chars().filter(c -> c == '~').count();
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
