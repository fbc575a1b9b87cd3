package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.batch.cli.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that look at stored data: show and issues. */
class ShowTest {

    private static final String DENIED =
            "CLP*PT1001*1*1450*0*20*12*ICN1~CAS*CO*45*30~NM1*QC*1*DOE*JANE****MI*W123~MOA***MA01~DTM*050*20260910~"
                    + "SVC*HC:72148:26*1450*30**0**1~DTM*472*20260901~CAS*PR*3*20*1~CAS*CO*50*1400~"
                    + "LQ*HE*N115~LQ*RX*75~";
    private static final String REVERSED =
            "CLP*PT1001*22*-1450*0*-20*12*ICN1~CAS*CO*45*-30~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148:26*-1450*-30**0**1~DTM*472*20260901~CAS*PR*3*-20~CAS*CO*50*-1400~";
    private static final String PAID =
            "CLP*PT1001*1*1450*610*0*12*ICN2~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*610**1~DTM*472*20260901~CAS*CO*45*840~";
    private static final String OTHER =
            "CLP*PT1001*1*100*60.01*0*12*X9~SVC*HC:99213*100*60**1~CAS*CO*45*40~";
    private static final String SENT =
            "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260902*0101*^"
                    + "*00501*000000002*0*P*:~GS*HC*CLINIC*PAYER*20260902*0101*2*X*005010X222A1~"
                    + "ST*837*0002*005010X222A1~BHT*0019*00*B1*20260902*1200*CH~HL*1**20*1~"
                    + "NM1*85*2*SAMPLE CLINIC*****XX*1234567893~HL*2*1*22*0~SBR*P*18~"
                    + "NM1*IL*1*DOE*JANE****MI*W123~CLM*PT1001*1450***11:B:1~REF*G1*AUTHNINE~"
                    + "HI*ABK:M5416~LX*1~SV1*HC:72148:26*1450*UN*1***1~DTP*472*D8*20260901~"
                    + "SE*14*0002~GE*1*2~IEA*1*000000002~";
    private static final String PLB = "PLB*1234567893*20261231*L6:ICN2*-1.5*WO:OTHER*5~";
    private static final Pattern RAW = Pattern.compile("(?m)^ +(\\d+)  (\\S.*~)$");

    @TempDir private static Path folder;
    private static NightFolders office;
    private static String first;
    private static String second;

    @BeforeAll
    static void denyThenPay() throws IOException {
        office = new NightFolders(folder);
        first = SmallRemittance.of("P", "T1", "0", DENIED);
        second = SmallRemittance.of("P", "T2", "606.5", REVERSED + PAID + PLB);
        put("first.835", first);
        put("sent.837", SENT);
        night("2026-10-01");
        put("second.835", second);
        put(
                "other.835",
                SmallRemittance.of("P", "T7", "60.01", OTHER)
                        .replace("1999999999", "1888888888")
                        .replace("EXAMPLE HEALTH", "OTHER PLAN"));
        night("2026-10-20");
    }

    @Test
    void aDenialsNoteTellsItAsAColleagueWould() {
        Said said = show("PT1001/1/CO-50", "--payer", "example");

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out().replaceAll("\\s+", " "))
                .containsSubsequence(
                        "NOTE on PT1001/1/CO-50",
                        "Happened EXAMPLE HEALTH decided on",
                        "the claim of DOE, JANE for 2026-09-01, which it had on 2026-09-10, and"
                                + " refused line 1, 72148-26.",
                        "Money $1,400.00 denied of the $1,450.00 charged on the line; paid on it:"
                                + " $30.00.",
                        "$610.00 came back.",
                        "Why Payer says the service was not medically necessary (CO-50); beside it:",
                        "N115",
                        "To us: medical necessity.",
                        "To do Nothing more: it is overturned.",
                        "CLAIM PT1001");
        assertThat(said.out()).doesNotContain("How sure");
        assertThat(show("PT1001", "--payer", "example").out()).doesNotContain("NOTE on");
    }

    @Test
    void theClaimsWholeHistoryIsShownWithItsProofs() {
        Said said = show("PT1001", "--payer", "example");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .containsSubsequence(
                        "CLAIM PT1001",
                        "3 adjudications, 1 denial, 1 appeal",
                        "SUBMITTED 2026-09-02 in sent.837  [bytes " + SENT.indexOf("CLM*"),
                        "diagnoses M5416",
                        "prior authorization AUTHNINE",
                        "1  72148-26  2026-09-01  x 1  [bytes " + SENT.indexOf("LX*"),
                        "2026-09-10: remittance",
                        "APPEAL APL-2026-00001, won: $1,400.00, recovered $610.00",
                        "ADJUDICATION 1, taken back by adjudication 2",
                        "first.835, claim at bytes " + first.indexOf("CLP*"),
                        "charge 1,450.00 = paid 0.00 + 1,400.00 denial + 30.00 contractual + 20.00"
                                + " patient",
                        "nothing unexplained",
                        "number T1, dated 2026-09-30, EXAMPLE HEALTH (1999999999)",
                        "equal to the payment; stored rows:",
                        "LINE 1  72148-26",
                        "CO-50",
                        "denial: CARC 50",
                        "DENIED   $1,400.00, medical necessity, overturned",
                        "Remark N115",
                        "Pharmacy reject 75  Prior authorization required",
                        "ADJUDICATION 2: takes back adjudication 1",
                        "ADJUDICATION 3: replaces adjudication 1",
                        "PROVIDER ADJUSTMENT L6  Interest, ICN2")
                .doesNotContain("OTHER PLAN", "WO  ");
    }

    @Test
    void eachSegmentOfTheClaimStandsOnceBelowItsFactThoughTheFileIsGoneFromTheInbox()
            throws IOException {
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();

        String out = show("ICN1", "--raw").out();

        List<String> shown = new ArrayList<>();
        Matcher raw = RAW.matcher(out);
        while (raw.find()) {
            int at = Integer.parseInt(raw.group(1));
            assertThat(List.of(first, second, SENT))
                    .as("%s at %d", raw.group(2), at)
                    .anyMatch(file -> file.startsWith(raw.group(2), at));
            shown.add(raw.group(2));
        }
        assertThat(shown)
                .containsSubsequence((DENIED + REVERSED + PAID).split("(?<=~)"))
                .contains("BPR*I*0*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260930~")
                .endsWith(PLB);
        assertThat(shown).containsOnlyOnce("CLP*PT1001*1*1450*0*20*12*ICN1~", "LQ*RX*75~");
        assertThat(shown).filteredOn(segment -> segment.startsWith("BPR")).hasSize(2);
        assertThat(out)
                .containsSubsequence("CO-50", "CAS*CO*50*1400~", "Remark N115", "LQ*HE*N115~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ICN1/1/CO-50", "APL-2026-00001", "ICN2", "PT1001/1/CO-50"})
    void aDenialAnAppealAndThePayersNumbersLeadToTheClaim(String asked) {
        Said said = show(asked, "--payer", "1999999999");

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("CLAIM PT1001", "ADJUDICATION 3");
        assertThat(said.out().contains(">>> " + asked)).isEqualTo(asked.contains("/"));
    }

    @Test
    void aNumberThatTwoPayersUseIsAskedAgain() {
        Said said = show("pt1001");

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err())
                .contains(
                        "2 claims have the number pt1001",
                        "account PT1001 at OTHER PLAN (--payer 1888888888)",
                        "--payer 1999999999");
        assertThat(said.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT9", "ICN1/2/CO-50", "APL-2026-00009"})
    void whatIsNotThereIsSaid(String asked) {
        Said said = show(asked);

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).contains(asked).doesNotContain("Exception");
    }

    @Test
    void theSameIsThereAsJson() {
        JsonNode story = JsonMapper.shared().readTree(show("ICN1", "--raw", "--json").out());

        JsonNode chapter = story.get("chapters").get(0);
        assertThat(chapter.get("decision").get("charge").asString()).isEqualTo("1450.00");
        assertThat(chapter.get("decision").get("ledger").get("DENIAL").asString())
                .isEqualTo("1400.00");
        assertThat(chapter.get("decision").get("place").get("offset").asInt())
                .isEqualTo(first.indexOf("CLP*"));
        assertThat(chapter.get("segments").get(0).get("text").asString()).startsWith("CLP*PT1001");
    }

    @Test
    void whileAnotherRunHasTheDatabaseThatIsSaid() throws Exception {
        Path held = folder.resolve("held");
        Files.createDirectories(held.resolve("database"));
        String url = "jdbc:h2:file:" + held.toAbsolutePath().resolve("database/overturn");
        try (FileChannel file =
                        FileChannel.open(
                                Path.of(url.substring("jdbc:h2:file:".length()) + ".mv.db"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = file.lock()) {
            Said said = Said.by("show", "PT1001", "--data", held.toString());

            assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
            assertThat(said.err()).contains("in use by another run");
        }
    }

    @Test
    void issuesAreGroupedByKindWithMeaningRemedyAndPlace() {
        Said said = Said.by("issues", "--data", office.data().toString());

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .containsSubsequence(
                        "found on 2026-10-20",
                        "WARNING  CLAIM_OUT_OF_BALANCE  (1)",
                        "Means    The claim's charge less all its adjustments is not its payment",
                        "To do    Compare with the paper advice",
                        "- other.835, byte ",
                        "(CLP), claim X9: The claim is out by -$0.01");
        Said table =
                Said.by(
                        "issues",
                        "--csv",
                        "--code",
                        "CLAIM_OUT_OF_BALANCE",
                        "--data",
                        office.data().toString());
        assertThat(table.out().lines())
                .hasSize(2)
                .first()
                .isEqualTo("Severity,Kind,File,Byte,Segment,About,What,What it means,What to do");
        assertThat(
                        Said.by(
                                        "issues",
                                        "--json",
                                        "--severity",
                                        "error",
                                        "--data",
                                        office.data().toString())
                                .out()
                                .strip())
                .isEqualTo("[ ]");
    }

    private static Said show(String... arguments) {
        List<String> all = new ArrayList<>(List.of("show"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", office.data().toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private static void night(String date) {
        List<String> arguments = new ArrayList<>(office.nightly());
        arguments.set(arguments.size() - 1, date);
        Said.by(arguments.toArray(String[]::new));
    }

    private static void put(String name, String text) throws IOException {
        Path target = office.inbox().resolve("remittances").resolve(name);
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, text);
    }
}
