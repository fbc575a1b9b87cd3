package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.evidence.intake.HostileCase;
import org.overturn.core.evidence.intake.HostileFiles;
import org.overturn.core.evidence.intake.ShownName;

/** The worst documents, all in one night of a machine with 256 MB. */
class HostileNightTest {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final String DENIED =
            "CLP*PT1001*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*0**0**1~DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~";

    @TempDir private static Path folder;

    private static NightFolders office;
    private static List<HostileCase> cases;
    private static int exitCode;
    private static Duration took;

    @BeforeAll
    static void runTheNight() throws Exception {
        office = new NightFolders(folder);
        cases = HostileCase.all();
        Path account = office.inbox().resolve("documents/PT1001");
        for (HostileCase one : cases) {
            put(account.resolve(one.name()), one.bytes());
        }
        put(office.inbox().resolve("documents/loose.pdf"), cases.getFirst().bytes());
        put(office.inbox().resolve("documents/good.pdf"), HostileFiles.pdf(6));
        put(
                office.inbox().resolve("documents/manifest.csv"),
                ("file,account,claim,kind,title,dates\n"
                                + "../../../../etc/passwd,PT1001,,order,Passwords,\n"
                                + "/etc/hosts,PT1001,,order,Hosts,\n"
                                + "%s.pdf,PT1001,,order,Long,\n".formatted("x".repeat(300)))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        put(
                office.inbox().resolve("remittances/first.835"),
                SmallRemittance.of("P", "T1", "0", DENIED)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Instant began = Instant.now();
        try (NightProcess night = NightProcess.start(office, "256m")) {
            exitCode = night.exitCode();
        }
        took = Duration.between(began, Instant.now());
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH)); // nobody writes it
    }

    @Test
    void theNightEndsInTimeAndSaysThatSomeInputWasRefused() throws IOException {
        assertThat(exitCode).as(NightProcess.log(office)).isEqualTo(ExitCode.SOME_INPUT_REFUSED);
        assertThat(took).isLessThan(LONGEST);
        assertThat(NightProcess.log(office)).doesNotContain("OutOfMemory", "StackOverflow");
    }

    @Test
    void eachIsRefusedOrNotedInItsOwnWordsAndNoneIsLost() throws SQLException {
        Set<String> expected = new TreeSet<>();
        for (HostileCase one : cases) {
            Stream.concat(one.refused().stream(), one.noted().stream())
                    .forEach(code -> expected.add(ShownName.of(one.name()) + " " + code));
        }
        expected.add("loose.pdf DOCUMENT_SUSPICIOUS");

        assertThat(
                        office.query(
                                "select concat(file_name, ' ', code) from issue where code like 'DOCUMENT%'"
                                        + " and code not in ('DOCUMENT_UNLINKED', 'DOCUMENT_NEARLY_SAME')"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(office.query("select message from issue where code like 'DOCUMENT%'"))
                .allSatisfy(message -> assertThat(message).isNotBlank());
    }

    @Test
    void whatCanBeTakenIsOnFileUnderANameThatLeadsNowhere() throws SQLException {
        Set<String> taken =
                cases.stream()
                        .filter(one -> one.refused().isEmpty())
                        .map(one -> ShownName.of(one.name()))
                        .collect(Collectors.toCollection(TreeSet::new));
        taken.add("good.pdf");

        assertThat(office.query("select file_name from document"))
                .containsExactlyInAnyOrderElementsOf(taken)
                .allSatisfy(name -> assertThat(name).doesNotContain("/", "\\", "\u202E"));
    }

    @Test
    void theFilesLieInTheRefusedFolderWithTheirReasonsAndTheInboxIsEmptyButForTheManifest()
            throws IOException {
        Path refused = office.data().resolve("refused/documents");
        for (HostileCase one : cases) {
            if (one.refused().isPresent()) {
                assertThat(refused.resolve("PT1001").resolve(one.name())).exists();
                assertThat(refused.resolve("PT1001").resolve(one.name() + ".reason.txt"))
                        .isNotEmptyFile();
            }
        }
        assertThat(refused.resolve("loose.pdf")).exists();
        assertThat(NightFolders.fingerprints(office.inbox()).keySet())
                .containsExactly("documents/manifest.csv");
    }

    @Test
    void aManifestReachesNoFileOutsideOfItsFolder() throws SQLException {
        assertThat(office.query("select message from issue where code = 'MANIFEST_LINE'"))
                .hasSize(3);
    }

    @Test
    void thePacketHoldsTheTwoThousandPagesAndNothingOfThemActs() throws IOException {
        Path packet = office.outbox().resolve("packets/APL-2026-00001.pdf");
        try (PDDocument document = Loader.loadPDF(packet.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2_000);
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
        assertThat(Files.readString(packet, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("app.alert");
    }
}
