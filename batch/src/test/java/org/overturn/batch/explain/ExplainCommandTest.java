package org.overturn.batch.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import tools.jackson.databind.JsonNode;

class ExplainCommandTest {

    private static final String REMITTANCE =
            """
            ISA*00*          *00*          *ZZ*NORTHSTAR      *ZZ*RIVERSIDE      *260914*0900*^*00501*000000007*0*P*:~
            GS*HP*NORTHSTAR*RIVERSIDE*20260914*0900*7*X*005010X221A1~
            ST*835*0001~
            BPR*I*178.00*C*ACH*CCP*01*111000025*DA*123456*1991234567**01*111000025*DA*98765*20260915~
            TRN*1*EFT20260915*1991234567~
            N1*PR*NORTHSTAR HEALTH PLAN*XV*NSHP1~
            N1*PE*RIVERSIDE CLINIC*XX*1234567893~
            LX*1~
            CLP*PT1002*1*500*168*42*12*PYR0002*11*1~
            NM1*QC*1*SAMPLE*ROSA*Q***MI*W900~
            SVC*HC:99214:25*300*168**1~
            DTM*472*20260901~
            CAS*CO*45*90~
            CAS*PR*2*42~
            SVC*HC:11042*200*0**1~
            DTM*472*20260901~
            CAS*CO*97*200~
            LQ*HE*M15~
            CLP*PT1003*1*800*0**12*PYR0003*11*1~
            NM1*QC*1*MUSTER*OLAF****MI*W901~
            MOA***MA130~
            SVC*HC:J3490*800*0**1~
            CAS*CO*45*790~
            CAS*PR*OON*5~
            PLB*1234567893*20261231*L6:INT*-10~
            SE*24*0001~
            GE*1*7~
            IEA*1*000000007~
            """;

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("era.835"), REMITTANCE);
    }

    @Test
    void theJsonHasTheKeysOfItsContractInTheirOrder() {
        JsonNode document = Explaining.json(file).document();
        JsonNode transaction = document.get("transactions").get(0);
        JsonNode claim = transaction.get("claims").get(0);

        assertThat(document.propertyNames())
                .containsExactly("file", "transactions", "issues", "issueCounts");
        assertThat(transaction.propertyNames())
                .containsSubsequence(
                        "controlNumber",
                        "traceNumber",
                        "paymentAmount",
                        "paymentMethod",
                        "paymentDate",
                        "payerName",
                        "payeeName",
                        "difference",
                        "balanced",
                        "providerAdjustments",
                        "claims");
        assertThat(claim.propertyNames())
                .startsWith(
                        "accountNumber",
                        "payerClaimNumber",
                        "status",
                        "charge",
                        "paid",
                        "difference",
                        "outcome",
                        "denials",
                        "adjustments",
                        "remarks",
                        "offset",
                        "length",
                        "lines");
        assertThat(claim.get("denials").get(0).propertyNames())
                .startsWith(
                        "level",
                        "group",
                        "reason",
                        "remarks",
                        "amount",
                        "category",
                        "liability",
                        "route");
        assertThat(claim.get("lines").get(0).propertyNames())
                .startsWith(
                        "procedure",
                        "modifiers",
                        "charge",
                        "paid",
                        "outcome",
                        "adjustments",
                        "remarks");
        assertThat(document.get("issues").get(0).propertyNames())
                .startsWith("severity", "code", "offset", "segment", "message");
    }

    @Test
    void theJsonSaysWhatIsDeniedAndWhere() {
        JsonNode claims = Explaining.json(file).document().get("transactions").get(0).get("claims");

        assertThat(claims.get(0).get("outcome").asString()).isEqualTo("PARTIAL_DENIAL");
        assertThat(claims.get(0).get("denials").get(0).get("amount").asString())
                .isEqualTo("200.00");
        assertThat(claims.get(0).get("denials").get(0).get("route").asString())
                .isEqualTo("CORRECTED_CLAIM");
        assertThat(
                        claims.get(0)
                                .get("lines")
                                .get(0)
                                .get("adjustments")
                                .get(1)
                                .get("class")
                                .asString())
                .isEqualTo("PATIENT_SHARE");
        int offset = claims.get(1).get("offset").asInt();
        assertThat(REMITTANCE.substring(offset)).startsWith("CLP*PT1003*");
        assertThat(REMITTANCE.substring(offset + claims.get(1).get("length").asInt()))
                .startsWith("PLB*");
    }

    @Test
    void balanceIsSaidForRemittanceClaimAndLine() {
        JsonNode document = Explaining.json(file).document();

        assertThat(document.get("transactions").get(0).get("balanced").asBoolean()).isTrue();
        assertThat(document.get("issues").valueStream().map(i -> i.get("code").asString()))
                .containsExactly("CLAIM_OUT_OF_BALANCE", "LINE_OUT_OF_BALANCE", "UNKNOWN_CARC");
    }

    @Test
    void theTextReadsAsApproved() throws IOException {
        String text = Explaining.run(file.toString()).out();

        Path golden = Path.of("src/test/resources/golden/explain/remittance.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @Test
    void aClaimWhoseAmountCantBeReadIsMarkedForReview() throws IOException {
        String balancedButForTheAmount =
                REMITTANCE
                        .replace("CLP*PT1003*1*800*0*", "CLP*PT1003*1*800*1e9*")
                        .replace("CAS*CO*45*790~", "CAS*CO*45*795~")
                        .replace("CAS*PR*OON*5~", "CAS*PR*1*5~");
        Files.writeString(file, balancedButForTheAmount);
        String claim = Explaining.run(file.toString()).out().split("PT1003", 2)[1];

        assertThat(claim.split("J3490", 2)[0]).contains("REVIEW");
        assertThat(claim).contains("PYR0003: byte", "CLP04 should be an amount", "\"1e9\"");
    }

    @Test
    void severalFilesGiveOneDocumentEach() {
        Explaining explaining = Explaining.json(file, file);

        assertThat(explaining.out().split("\n\\{", -1)).hasSize(2);
        assertThat(explaining.out()).endsWith("}\n");
    }

    @Test
    void aFileThatIsNo835IsRefusedWithAReasonAndTheOthersAreExplained() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam");

        Explaining text = Explaining.run(letter.toString(), file.toString());
        JsonNode document = Explaining.json(letter).document();

        assertThat(text.exit()).isEqualTo(3);
        assertThat(text.out()).contains("REFUSED", "SUMMARY");
        assertThat(document.get("transactions")).isEmpty();
        assertThat(document.get("issues").get(0).get("code").asString()).isEqualTo("NOT_AN_835");
    }

    @Test
    void aMissingFileIsWrongUsageAndNothingIsPrinted() {
        Explaining explaining = Explaining.run(file.toString(), folder.resolve("none").toString());

        assertThat(explaining.exit()).isEqualTo(2);
        assertThat(explaining.out()).isEmpty();
        assertThat(explaining.err()).contains("There is no readable file");
        assertThat(Explaining.run().exit()).isEqualTo(2);
        assertThat(Explaining.run(folder.toString()).err()).contains("is a folder");
    }

    @Test
    void theHelpShowsExamplesAndExitCodes() {
        Explaining explaining = Explaining.run("--help");

        assertThat(explaining.exit()).isZero();
        assertThat(explaining.out()).contains("Examples:", "overturn explain --json", "Exit codes");
        assertThat(explaining.out().replaceAll("\\s+", " "))
                .contains("0 done 1 failed", "2 wrong usage", "3 done, but some input was refused");
    }

    @Test
    void aFileCannotSteerTheTerminalNorSpoilTheJson() throws IOException {
        Path odd =
                Files.write(
                        folder.resolve("odd.835"),
                        REMITTANCE
                                .replace("RIVERSIDE CLINIC", "RIV\u001B[2JERSIDE \u00c9")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(Explaining.run(odd.toString()).out()).doesNotContain("\u001B");
        String json = Explaining.json(odd).out();
        assertThat(json.chars()).allMatch(c -> c < 127);
        assertThat(json).contains("\\u001B[2J");
    }

    @Test
    void issuesOfAKindAreCutButCounted() {
        IssueList issues = new IssueList();
        for (int i = 0; i < IssueList.MOST + 5; i++) {
            issues.add(Issue.of(IssueCode.UNKNOWN_CARC, "n" + i));
        }

        List<Issue> list = issues.list();

        assertThat(list).hasSize(IssueList.MOST + 1);
        assertThat(list.getLast().message()).contains("1000 of 1005");
    }
}
