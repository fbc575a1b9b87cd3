package org.overturn.batch.night;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The bytes of small files. */
final class SmallFiles {

    static final String SPOILT = "This was a remittance once.";

    private SmallFiles() {}

    static byte[] remittance(String trace) {
        return bytes(text(trace));
    }

    /** One paid claim, account and trace number alike. */
    static String text(String trace) {
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260930*0101*^"
                + "*00501*000000001*0*P*:~GS*HP*PAYER*CLINIC*20260930*0101*1*X*005010X221A1~"
                + "ST*835*0001~BPR*I*80*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260930~TRN*1*"
                + trace
                + "*1999999999~N1*PR*EXAMPLE HEALTH~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~CLP*"
                + trace
                + "*1*100*80*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~SVC*HC:99213*100*80**1~"
                + "DTM*472*20260901~CAS*CO*45*20~SE*11*0001~GE*1*1~IEA*1*000000001~";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
