package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.SmallFiles.SPOILT;
import static org.overturn.batch.night.SmallFiles.bytes;
import static org.overturn.batch.night.SmallFiles.remittance;
import static org.overturn.batch.night.SmallFiles.text;
import static org.overturn.batch.night.SmallFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    @TempDir private Path folder;
    private NightFolders office;
    private DoorInbox inbox;

    @BeforeEach
    void furnish() throws IOException {
        office = new NightFolders(folder);
        inbox = DoorInbox.of(office);
    }

    @Test
    void whatIsNoRemittanceStaysAndIsToldOf() throws Exception {
        inbox.put("letter.txt", bytes("Dear office, here is no remittance."));
        inbox.put("advice.pdf", bytes("%PDF-1.7"));
        inbox.put("photos.zip", zip(Map.of("one.png", bytes("\u0089PNG"))));
        inbox.put(
                "benefits.x12",
                bytes(text("T9").replace("ST*835", "ST*271").replace("*HP*", "*HB*")));
        inbox.put("new\nline.835", remittance("T1"));
        inbox.put("n".repeat(251) + ".835", remittance("T2"));
        inbox.put("spoilt" + "n".repeat(245) + ".835", bytes(SPOILT));
        inbox.put("wide.835", text("T3").getBytes(StandardCharsets.UTF_16LE));
        inbox.put("empty.835", new byte[0]);
        inbox.put("begun.835", bytes(text("T6").substring(0, text("T6").indexOf("ST*") + 5)));
        Path remittances = office.inbox().resolve("remittances");
        Files.createDirectories(remittances.resolve("folder.835"));
        inbox.put("folder.835/within.835", remittance("T4"));
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

        assertThat(inbox.column("adjudication", "account_number"))
                .containsExactlyInAnyOrder("T1", "T2", "T3", "T4", "T5");
        assertThat(inbox.issues())
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
        assertThat(inbox.column("remittance_file", "name")).contains("new\uFFFDline.835");
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
        assertThat(inbox.column("remittance_file", "name")).isEmpty();
        assertThat(NightFolders.fingerprints(office.data().resolve("received"))).isEmpty();
    }

    @Test
    void aNightThatStoppedBehindTheDoorIsCompletedByTheNext() throws Exception {
        inbox.put("week.zip", zip(Map.of("a.835", remittance("T1"), "b.835", remittance("T2"))));
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
}
