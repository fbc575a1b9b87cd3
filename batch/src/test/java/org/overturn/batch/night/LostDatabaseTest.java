package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.db.Database;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.MySqlServer;
import org.overturn.core.db.TestDatabase;

/** The database server dies in the middle of a night, and comes back. */
@EachDatabase(Database.MYSQL)
class LostDatabaseTest {

    private static final String PID = String.valueOf(ProcessHandle.current().pid());

    @TempDir private Path folder;

    @Test
    void theNextNightCompletesWhatWasStored(TestDatabase here) throws Exception {
        Undisturbed expected =
                Undisturbed.night(new NightFolders(folder.resolve("calm"), here), 200, 5);
        Path server = folder.resolve("server");
        String url = MySqlServer.run("start", server.toString(), "", PID);
        try (TestDatabase database = TestDatabase.mySqlAt(url)) {
            NightFolders office = new NightFolders(folder.resolve("office"), database);
            office.fillFrom(expected.sample());

            killInTheMiddleOfANight(server, office);

            String port = Files.readString(server.resolve("port")).strip();
            assertThat(MySqlServer.run("start", server.toString(), port, PID)).isEqualTo(url);
            assertThat(NightProcess.run(office)).as(NightProcess.log(office)).isIn(0, 3);
            expected.assertSame(office);
        } finally {
            MySqlServer.run("stop", server.toString());
        }
    }

    private static void killInTheMiddleOfANight(Path server, NightFolders office) throws Exception {
        try (NightProcess night = NightProcess.start(office)) {
            night.awaitSaid("Importing claims: ");

            kill(server);

            assertThat(night.exitCode()).as(night.said()).isEqualTo(ExitCode.FAILED);
            assertThat(night.said())
                    .contains("The connection to the database broke")
                    .contains("run it again to go on from there")
                    .doesNotContain("Exception");
        }
    }

    private static void kill(Path server) throws Exception {
        long pid = Long.parseLong(Files.readString(server.resolve("server.pid")).strip());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }
}
