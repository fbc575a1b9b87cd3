package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.Database;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;

/**
 * A disk that is full in the middle of a night: a file system of its own in memory, too small,
 * which grows before the second run. Linux lets root mount one, or anybody in a namespace of their
 * own.
 */
@EachDatabase
class FullDiskTest {

    private static final String ROOMY = "512m";

    @TempDir private static Path all;
    private static Path folder;
    private static Undisturbed expected;
    private static NightFolders calm;

    private TestDatabase database;

    @BeforeDatabase
    static void runAnUndisturbedNight(TestDatabase database) throws Exception {
        folder = all.resolve(database.kind().name());
        calm = new NightFolders(folder.resolve("calm"), database);
        expected = Undisturbed.night(calm, 120, 9);
    }

    @BeforeEach
    void takeADatabase(TestDatabase shared) throws Exception {
        assumeTrue(canMount(), "this machine lets nobody mount a file system");
        database = shared.another();
    }

    @AfterEach
    void dropTheDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest(name = "the disk of {0} is full")
    @ValueSource(strings = {"data", "outbox"})
    void theNightSaysSoAndTheNextCompletesIt(String full) throws Exception {
        assumeTrue(
                database.kind() == Database.H2 || full.equals("data"),
                "the outbox is the same on each database");
        NightFolders office = new NightFolders(folder.resolve(full), database);
        office.fillFrom(expected.sample());
        Path disk = Files.createDirectories(office.root().resolve(full));
        // at work, H2's file is larger than when closed
        boolean database = full.equals("data") && this.database.kind() == Database.H2;
        long whole = size(calm.root().resolve(full));
        String small = (database ? whole : whole / 2) / 1024 + "k";

        String script =
                """
                mount -t tmpfs -o size=%1$s tmpfs '%2$s' || exit 99
                "$@" >'%3$s/full.log' 2>&1; echo $? >'%3$s/full.code'
                cd /; mount -o remount,size=%4$s '%2$s'
                "$@" >'%3$s/roomy.log' 2>&1; echo $? >'%3$s/roomy.code'
                cp -a '%2$s' '%3$s/kept'; umount '%2$s'; cp -a '%3$s/kept/.' '%2$s'\
                """
                        .formatted(small, disk, office.root(), ROOMY);
        List<String> command = inNamespace(script);
        command.addAll(NightProcess.command(office));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(NightProcess.environment(office));
        assertThat(builder.start().waitFor()).isZero();

        String said = Files.readString(office.root().resolve("full.log"));
        assertThat(office.root().resolve("full.code")).as(said).content().isEqualTo("1\n");
        assertThat(said)
                .contains("The disk of ")
                .contains("is full")
                .contains("Make room, then run it again")
                .doesNotContain("Exception");
        assertThat(office.root().resolve("roomy.code"))
                .as(Files.readString(office.root().resolve("roomy.log")))
                .content()
                .isIn("0\n", "3\n");
        expected.assertSame(office);
    }

    private static boolean canMount() throws IOException, InterruptedException {
        return new ProcessBuilder(inNamespace("mount -t tmpfs tmpfs /mnt"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** A namespace of mounts, so that nothing outside sees them and all end with it. */
    private static List<String> inNamespace(String script) {
        return new ArrayList<>(
                List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
