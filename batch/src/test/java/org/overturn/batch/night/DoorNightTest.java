package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.cli.CommandLine;
import org.overturn.batch.cli.ExitCode;
import org.overturn.batch.inbox.Incoming;
import org.springframework.context.ConfigurableApplicationContext;

/** Nights over an inbox in which lies what lies in real ones. */
class DoorNightTest {

    private static final String SPOILT = "This was a remittance once.";

    @TempDir private Path folder;
    private NightFolders office;

    @BeforeEach
    void furnish() throws IOException {
        office = new NightFolders(folder);
        Files.createDirectories(office.inbox().resolve("remittances"));
    }

    @Test
    void eachFileOfAnArchiveIsAFileOfItsOwnAndTheArchiveLeavesWhenAllAreStored() throws Exception {
        byte[] inner = zip(Map.of("deep.835", remittance("T3")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b.835", remittance("T2"));
        files.put("a.835", remittance("T1"));
        files.put("spoilt.835", bytes(SPOILT));
        files.put("inner.zip", inner);
        files.put("read me.pdf", bytes("%PDF-1.7 how to read the rest"));
        put("week.zip", zip(files));
        put("plain.835", remittance("T1"));
        put("single.835.gz", gzip(remittance("T4")));

        assertThat(office.runNight()).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(column("remittance_file", "name"))
                .containsExactlyInAnyOrder(
                        "plain.835",
                        "single.835.gz/single.835",
                        "week.zip/b.835",
                        "week.zip/inner.zip/deep.835",
                        "week.zip/spoilt.835");
        assertThat(column("adjudication", "account_number"))
                .containsExactlyInAnyOrder("T1", "T2", "T3", "T4");
        assertThat(issues())
                .contains("FILE_SEEN_BEFORE week.zip/a.835")
                .contains("UNEXPECTED_FILE week.zip/read me.pdf");
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
        assertThat(office.data().resolve("refused/week.zip--spoilt.835"))
                .content()
                .isEqualTo(SPOILT);
        assertThat(NightFolders.fingerprints(office.data().resolve("received/archives")).keySet())
                .anyMatch(name -> name.endsWith("/week.zip"));
        Map<String, List<String>> before = StoredRows.of(office.data());

        put("week.zip", zip(files));
        office.runNight();

        assertThat(StoredRows.of(office.data())).isEqualTo(before);
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void anArchiveWithALockedFileIsRefusedAndTheOthersInItAreStored() throws Exception {
        byte[] zip = zip(Map.of("a.835", remittance("T1"), "../b.835", remittance("T2")));
        put("week.zip", zip);
        put("cut.zip", Arrays.copyOf(zip, zip.length / 2));

        assertThat(office.runNight()).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(column("adjudication", "account_number")).containsExactly("T1");
        assertThat(issues())
                .contains("ARCHIVE_REFUSED week.zip/../b.835")
                .contains("ARCHIVE_REFUSED cut.zip");
        assertThat(office.data().resolve("refused/week.zip.reason.txt"))
                .content()
                .contains("leads out of the archive");
        assertThat(office.data().resolve("refused/week.zip")).binaryContent().isEqualTo(zip);
        assertThat(office.data().resolve("refused/cut.zip")).exists();
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void whatIsNoRemittanceStaysAndIsToldOf() throws Exception {
        put("letter.txt", bytes("Dear office, here is no remittance."));
        put("advice.pdf", bytes("%PDF-1.7"));
        put("photos.zip", zip(Map.of("one.png", bytes("\u0089PNG"))));
        put("benefits.x12", bytes(text("T9").replace("ST*835", "ST*271").replace("*HP*", "*HB*")));
        put("new\nline.835", remittance("T1"));
        put("n".repeat(251) + ".835", remittance("T2"));
        put("spoilt" + "n".repeat(245) + ".835", bytes(SPOILT));
        put("wide.835", text("T3").getBytes(StandardCharsets.UTF_16LE));
        put("empty.835", new byte[0]);
        put("begun.835", bytes(text("T6").substring(0, text("T6").indexOf("ST*") + 5)));
        Path remittances = office.inbox().resolve("remittances");
        Files.createDirectories(remittances.resolve("folder.835"));
        put("folder.835/within.835", remittance("T4"));
        Files.createDirectories(office.inbox().resolve("top.835"));
        Files.createSymbolicLink(remittances.resolve("nowhere.835"), Path.of("gone"));
        Files.createSymbolicLink(remittances.resolve("round.835"), Path.of("round.835"));
        Path shared = Files.write(folder.resolve("shared.835"), remittance("T5"));
        Files.setLastModifiedTime(shared, FileTime.from(Instant.EPOCH));
        Files.createSymbolicLink(remittances.resolve("linked.835"), shared);
        assertThat(
                        new ProcessBuilder("mkfifo", remittances.resolve("pipe.835").toString())
                                .start()
                                .waitFor())
                .isZero();

        assertThat(office.runNight()).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(column("adjudication", "account_number"))
                .containsExactlyInAnyOrder("T1", "T2", "T3", "T4", "T5");
        assertThat(issues())
                .contains(
                        "UNEXPECTED_FILE letter.txt",
                        "UNEXPECTED_FILE advice.pdf",
                        "UNEXPECTED_FILE photos.zip",
                        "UNEXPECTED_FILE benefits.x12",
                        "UNEXPECTED_FILE top.835",
                        "UNEXPECTED_FILE nowhere.835",
                        "UNEXPECTED_FILE round.835",
                        "UNEXPECTED_FILE pipe.835",
                        "EMPTY_FILE empty.835",
                        "NOT_AN_835 begun.835",
                        "FILE_TRANSCODED wide.835");
        for (String stays :
                List.of("letter.txt", "advice.pdf", "photos.zip", "benefits.x12", "pipe.835")) {
            assertThat(remittances.resolve(stays)).exists();
        }
        assertThat(remittances.resolve("nowhere.835").toFile().toPath())
                .satisfies(
                        link -> assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue());
        assertThat(shared).exists();
        assertThat(remittances.resolve("linked.835")).doesNotExist();
        assertThat(column("remittance_file", "name")).contains("new\uFFFDline.835");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftForTheNextNight() throws Exception {
        Folders folders =
                new Folders(
                        office.inbox(),
                        office.outbox(),
                        office.data(),
                        office.root().resolve("settings"));
        NightRun run = new NightRun(LocalDate.parse(NightFolders.DATE), false);
        byte[] half = Arrays.copyOf(remittance("T1"), 300);
        try (ConfigurableApplicationContext program = Application.startEmbedded(folders)) {
            Door door = program.getBean(Door.class);

            assertThat(door.receive(unsettled("a.835", half), run)).isEqualTo(new Outcome.InUse());
            assertThat(door.receive(unsettled("a.zip", zip(Map.of("a.835", half))), run))
                    .isEqualTo(new Outcome.InUse());
            assertThat(door.receive(unsettled("a", new byte[0]), run))
                    .isEqualTo(new Outcome.InUse());
        }
        assertThat(column("remittance_file", "name")).isEmpty();
        assertThat(NightFolders.fingerprints(office.data().resolve("received"))).isEmpty();
    }

    @Test
    void aNightThatStoppedBehindTheDoorIsCompletedByTheNext() throws Exception {
        put("week.zip", zip(Map.of("a.835", remittance("T1"), "b.835", remittance("T2"))));
        NightFolders calm = new NightFolders(folder.resolve("calm"));
        Files.createDirectories(calm.inbox());
        Files.copy(
                office.inbox().resolve("remittances/week.zip"), calm.inbox().resolve("week.zip"));
        CommandLine.run(calm.nightly().toArray(String[]::new));
        Folders folders =
                new Folders(
                        office.inbox(),
                        office.outbox(),
                        office.data(),
                        office.root().resolve("settings"));
        try (ConfigurableApplicationContext program = Application.startEmbedded(folders)) {
            Path zip = office.inbox().resolve("remittances/week.zip");
            program.getBean(Door.class)
                    .receive(
                            program.getBean(QuietTime.class).look(zip).orElseThrow(),
                            new NightRun(LocalDate.parse(NightFolders.DATE), false));
        }

        assertThat(office.runNight()).isEqualTo(ExitCode.DONE);

        assertThat(StoredRows.of(office.data())).isEqualTo(StoredRows.of(calm.data()));
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    private static Incoming unsettled(String name, byte[] bytes) {
        return new Incoming() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public boolean settled(boolean whole) {
                return false;
            }
        };
    }

    private List<String> column(String table, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String row : StoredRows.of(office.data()).get(table)) {
            values.add(value(row, column));
        }
        return values;
    }

    private List<String> issues() throws SQLException {
        return StoredRows.of(office.data()).get("issue").stream()
                .map(row -> value(row, "code") + " " + value(row, "file_name"))
                .toList();
    }

    /** One column of a row's text. */
    private static String value(String row, String column) {
        String[] parts = (" " + row).split(" " + column + "=", 2);
        return parts[1].split(" [a-z_0-9]+=", 2)[0];
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = office.inbox().resolve("remittances").resolve(name);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }

    private static byte[] remittance(String trace) {
        return bytes(text(trace));
    }

    /** One paid claim, account and trace number alike. */
    private static String text(String trace) {
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260930*0101*^"
                + "*00501*000000001*0*P*:~GS*HP*PAYER*CLINIC*20260930*0101*1*X*005010X221A1~"
                + "ST*835*0001~BPR*I*80*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260930~TRN*1*"
                + trace
                + "*1999999999~N1*PR*EXAMPLE HEALTH~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~CLP*"
                + trace
                + "*1*100*80*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~SVC*HC:99213*100*80**1~"
                + "DTM*472*20260901~CAS*CO*45*20~SE*11*0001~GE*1*1~IEA*1*000000001~";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
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
