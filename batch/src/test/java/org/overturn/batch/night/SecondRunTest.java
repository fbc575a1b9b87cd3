package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.db.Database;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** A second program while a night run is at work, over the same folders or the same database. */
@EachDatabase
class SecondRunTest {

    @TempDir private Path folder;

    @Test
    void isRefusedUntilTheFirstHasEndedOrWasKilled(TestDatabase database) throws Exception {
        NightFolders calm = new NightFolders(folder.resolve("calm"), database);
        Undisturbed expected = Undisturbed.night(calm, 150, 3);
        try (TestDatabase shared = database.another()) {
            NightFolders office = new NightFolders(folder.resolve("office"), shared);
            office.fillFrom(expected.sample());
            try (NightProcess first = NightProcess.start(office)) {
                first.awaitSaid("Reading files");
                first.signal("STOP"); // it stands still in the middle of its work

                assertSameFoldersAreRefused(office);
                if (database.kind() == Database.MYSQL) {
                    assertSameDatabaseIsRefused(shared);
                }

                assertThat(first.killAfter(0)).as(first.said()).isTrue();
            }
            assertThat(office.runNight()).isIn(ExitCode.DONE, ExitCode.SOME_INPUT_REFUSED);
            expected.assertSame(office);
        }
    }

    private static void assertSameFoldersAreRefused(NightFolders office) throws Exception {
        assertRefused(office, "Another run is at work over " + office.data().toAbsolutePath());
    }

    private void assertSameDatabaseIsRefused(TestDatabase shared) throws Exception {
        NightFolders other = new NightFolders(folder.resolve("other"), shared);
        assertRefused(other, "Another run is at work over the same database (from localhost)");
    }

    private static void assertRefused(NightFolders office, String words) throws Exception {
        try (NightProcess second = NightProcess.start(office)) {
            assertThat(second.exitCode()).as(second.said()).isEqualTo(ExitCode.FAILED);
            assertThat(second.said())
                    .contains(words)
                    .contains("Wait until it has ended, then run again.")
                    .doesNotContain("Exception");
        }
    }
}
