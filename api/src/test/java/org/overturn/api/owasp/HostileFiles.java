package org.overturn.api.owasp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.overturn.api.harness.Evidence;
import org.overturn.batch.Folders;
import org.overturn.core.remittance.entry.TypedAdjustment;
import org.overturn.core.remittance.entry.TypedClaim;
import org.overturn.core.remittance.entry.TypedLine;
import org.overturn.core.remittance.entry.TypedRemittance;

/** Files of every kind that an office takes in, whose free texts are attacks. */
final class HostileFiles {

    /** No slash: names of files and of accounts may hold it, too. */
    static final String SCRIPT = "<script>window.hit=1<script>";

    static final String IMAGE = "\"><img src=x onerror=window.hit=1>";
    static final String FORMULA = "=HYPERLINK(\"x.example\",\"y\")";
    static final String COMMAND = "+1+cmd|' /C calc'!A0";
    static final String SUM = "@SUM(1)";
    static final String MINUS = "-2+3";

    /** A claim with plain numbers, so that documents can be for it. */
    static final String ACCOUNT = "PT1";

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260227*1200*^"
                    + "*00501*000000001*0*P*:~";

    private HostileFiles() {}

    static void write(Folders folders) throws IOException {
        Path inbox = folders.inbox();
        put(inbox.resolve("remittances/" + SCRIPT + ".835"), remittance(1, SCRIPT, IMAGE, ACCOUNT));
        put(inbox.resolve("remittances/=1+1.835"), remittance(2, FORMULA, COMMAND, SUM));
        put(inbox.resolve("remittances/@minus.835"), remittance(3, MINUS, SUM, FORMULA));
        put(inbox.resolve("remittances/" + SCRIPT + "=.835"), "no remittance: " + IMAGE);
        put(inbox.resolve("claims/b.837"), claims());
        put(inbox.resolve("c.277"), acknowledgment());
        put(folders.settings().resolve("payers/example.yml"), mapping());
        put(inbox.resolve("remittances/era.csv"), table());
        Path documents = inbox.resolve("documents/" + ACCOUNT);
        Files.createDirectories(documents);
        settle(
                Files.write(
                        documents.resolve("progress-note--" + SCRIPT + " =1+1.pdf"),
                        Evidence.pdf("Visit <script>window.hit=1</script>")));
        settle(Files.writeString(documents.resolve("order--" + SCRIPT + ".pdf"), "no PDF"));
    }

    private static String remittance(int number, String name, String other, String account) {
        return group(
                "HP",
                "005010X221A1",
                transaction(
                        "835",
                        "BPR*I*0*C*NON************20260227~TRN*1*TRACE%d%s*1999999999~DTM*405*20260227~"
                                        .formatted(number, name)
                                + "N1*PR*%s~N3*%s~N4*AUSTIN*TX*78701~N1*PE*%s*XX*1234567893~LX*1~"
                                        .formatted(name, other, other)
                                + "CLP*%s*1*100*0*0*12*%s~NM1*QC*1*%s*%s****MI*%s~"
                                        .formatted(account, name, name, other, other)
                                + "REF*EA*%s~SVC*HC:99213*100*0**1~DTM*472*20260110~CAS*CO*50*100~LQ*HE*%s~"
                                        .formatted(other, name)));
    }

    private static String claims() {
        return group(
                "HC",
                "005010X222A1",
                transaction(
                        "837",
                        "BHT*0019*00*B1*20260602*1200*CH~HL*1**20*1~"
                                + "NM1*85*2*%s*****XX*1234567893~HL*2*1*22*0~SBR*P*18~"
                                        .formatted(IMAGE)
                                + "NM1*IL*1*%s*%s****MI*%s~DMG*D8*19610504*F~"
                                        .formatted(SCRIPT, IMAGE, SCRIPT)
                                + "CLM*%s*100***11:B:1~REF*G1*%s~HI*ABK:M5416~"
                                        .formatted(ACCOUNT, IMAGE)
                                + "NM1*82*1*%s*%s****XX*1234567893~".formatted(IMAGE, SCRIPT)
                                + "LX*1~SV1*HC:99213*100*UN*1***1~DTP*472*D8*20260110~"));
    }

    private static String acknowledgment() {
        return group(
                "HN",
                "005010X214",
                transaction(
                        "277",
                        "BHT*0085*08*A1*20260605*1200*TH~HL*1**20*1~NM1*PR*2*%s*****PI*EX~"
                                        .formatted(SCRIPT)
                                + "TRN*1*S1~DTP*050*D8*20260603~HL*2*1*21*1~NM1*41*2*%s*****46*S~"
                                        .formatted(IMAGE)
                                + "HL*3*2*19*1~NM1*85*2*%s*****XX*1234567893~HL*4*3*PT~"
                                        .formatted(IMAGE)
                                + "NM1*QC*1*%s*%s****MI*W124~TRN*2*%s~STC*A3:21:PR*20260605*U*100********%s~"
                                        .formatted(SCRIPT, IMAGE, ACCOUNT, SCRIPT)
                                + "REF*1K*%s~DTP*472*D8*20260110~".formatted(IMAGE)));
    }

    private static String mapping() {
        return """
        always: {payerName: '%s', payerIdentifier: "1999000001", payeeName: '%s', payeeIdentifier: "1234567893"}
        columns:
          traceNumber: Check
          paidOn: Date
          paymentAmount: Amount
          accountNumber: Account
          payerClaimNumber: ICN
          patientLastName: Last
          patientFirstName: First
          procedure: CPT
          serviceFrom: DOS
          charge: Billed
          paid: Paid
        adjustments:
          - {code: Code, amount: Adj}
        """
                .formatted(FORMULA, IMAGE);
    }

    private static String table() {
        return "Check,Date,Amount,Account,ICN,Last,First,CPT,DOS,Billed,Paid,Code,Adj\n"
                + String.join(
                        ",",
                        quoted(FORMULA),
                        "02/27/2026",
                        "0.00",
                        quoted(COMMAND),
                        quoted(IMAGE),
                        quoted(SCRIPT),
                        quoted(IMAGE),
                        "72148",
                        "01/10/2026",
                        "1450.00",
                        "0.00",
                        "CO-50",
                        "1450.00")
                + "\n";
    }

    /** As somebody types it in. */
    static TypedRemittance typed() {
        TypedLine line =
                new TypedLine(
                        "99213",
                        "",
                        "1",
                        "02/10/2026",
                        "",
                        "500",
                        "120",
                        "",
                        List.of(new TypedAdjustment("CO", "50", "380")));
        TypedClaim claim =
                new TypedClaim(
                        FORMULA,
                        SCRIPT,
                        IMAGE,
                        COMMAND,
                        IMAGE,
                        "1",
                        "02/10/2026",
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(line));
        return new TypedRemittance(
                SCRIPT,
                "1999000002",
                IMAGE,
                "1234567893",
                "CHK",
                "TYPED" + IMAGE,
                "03/02/2026",
                "120.00",
                List.of(claim),
                List.of());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String group(String kind, String version, String transaction) {
        return ISA
                + "GS*"
                + kind
                + "*PAYER*OFFICE*20260227*1200*1*X*"
                + version
                + "~"
                + transaction
                + "GE*1*1~IEA*1*000000001~";
    }

    private static String transaction(String kind, String body) {
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return "ST*" + kind + "*0001~" + body + "SE*" + segments + "*0001~";
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        settle(Files.writeString(file, text, StandardCharsets.UTF_8));
    }

    /** Nobody writes it any more. */
    private static void settle(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }
}
