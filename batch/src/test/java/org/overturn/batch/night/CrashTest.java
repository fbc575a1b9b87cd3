package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.sample.SampleNight;

/**
 * Kills the program as the operating system does, at random moments, and lets the next run finish
 * the work. {@code .ci/crash-test} runs it in its large form.
 */
class CrashTest {

    private static final int CLAIMS = Integer.getInteger("crash.claims", 400);
    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final long SEED = Long.getLong("crash.seed", 42);

    @TempDir private Path folder;

    @Test
    void aKilledNightIsCompletedByTheNextAsIfNothingHadHappened() throws Exception {
        Path sample = folder.resolve("sample");
        SampleNight.write(sample, CLAIMS, SEED, LocalDate.parse(NightFolders.DATE));
        NightFolders calm = new NightFolders(folder.resolve("calm"));
        calm.fillFrom(sample);
        Duration idle = runWhole(new NightFolders(folder.resolve("idle")));
        Duration whole = runWhole(calm);

        NightFolders hit = new NightFolders(folder.resolve("hit"));
        hit.fillFrom(sample);
        List<Long> moments = killAtRandomMoments(hit, idle, whole.minus(idle));
        assertThat(start(hit).waitFor()).as(log(hit)).isIn(0, 3);

        System.out.println("killed after ms: " + moments + " of " + whole.toMillis());
        assertThat(moments).hasSize(KILLS);
        Map<String, List<String>> expected = StoredRows.of(calm.data());
        Map<String, List<String>> stored = StoredRows.of(hit.data());
        assertThat(expected.get("appeal")).isNotEmpty();
        expected.forEach((table, rows) ->
                assertThat(stored.get(table)).as(table).containsExactlyElementsOf(rows));
        assertThat(NightFolders.fingerprints(hit.outbox()))
                .containsExactlyEntriesOf(NightFolders.fingerprints(calm.outbox()));
        assertThat(NightFolders.fingerprints(hit.inbox()))
                .isEqualTo(NightFolders.fingerprints(calm.inbox()));
        assertThat(keptFiles(hit)).containsExactlyEntriesOf(keptFiles(calm));
    }

    private static Duration runWhole(NightFolders office) throws Exception {
        Files.createDirectories(office.inbox());
        long begin = System.nanoTime();
        assertThat(start(office).waitFor()).as(log(office)).isIn(0, 3);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Each run goes on where the last was killed, so the kills spread over the whole work. */
    private static List<Long> killAtRandomMoments(
            NightFolders office, Duration startUp, Duration work)
            throws IOException, InterruptedException {
        SplittableRandom chance = new SplittableRandom(SEED);
        List<Long> moments = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            double share = (0.2 + chance.nextDouble()) / (KILLS + 1);
            long after = startUp.toMillis() + (long) (work.toMillis() * share);
            Process process = start(office);
            if (!process.waitFor(after, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                moments.add(after);
            }
        }
        return moments;
    }

    private static Process start(NightFolders office) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        command.addAll(office.nightly());
        Files.createDirectories(office.root());
        Path log = office.root().resolve("night.log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static String log(NightFolders office) throws IOException {
        Path log = office.root().resolve("night.log");
        return Files.exists(log) ? Files.readString(log) : "no log";
    }

    private static Map<String, String> keptFiles(NightFolders office) throws IOException {
        Map<String, String> kept = NightFolders.fingerprints(office.data());
        kept.keySet().removeIf(name -> name.startsWith("database") || name.equals("night.lock"));
        return kept;
    }
}
