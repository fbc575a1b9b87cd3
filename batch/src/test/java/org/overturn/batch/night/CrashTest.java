package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/**
 * Kills the program as the operating system does, at random moments, and lets the next run finish
 * the work. {@code .ci/crash-test} runs it in its large form.
 */
@EachDatabase
class CrashTest {

    private static final String FIRST_WORDS = "Reading files";
    private static final int CLAIMS = Integer.getInteger("crash.claims", 250);
    private static final int KILLS = Integer.getInteger("crash.kills", 2);
    private static final long SEED = Long.getLong("crash.seed", 42);

    @TempDir private Path folder;

    @Test
    void aKilledNightIsCompletedByTheNextAsIfNothingHadHappened(TestDatabase calmDatabase)
            throws Exception {
        NightFolders calm = new NightFolders(folder.resolve("calm"), calmDatabase);
        Undisturbed expected = Undisturbed.night(calm, CLAIMS, SEED);
        try (TestDatabase hurt = calmDatabase.another()) {
            NightFolders hit = new NightFolders(folder.resolve("hit"), hurt);
            hit.fillFrom(expected.sample());

            List<Long> moments = killAtRandomMoments(hit, expected.millis());
            assertThat(NightProcess.run(hit)).as(NightProcess.log(hit)).isIn(0, 3);

            System.out.println(calmDatabase.kind() + " killed after ms of work: " + moments);
            assertThat(moments).as("kills that met the night at work").isNotEmpty();
            expected.assertSame(hit);
        }
    }

    /** Each run goes on where the last was killed, so the kills spread over the whole work. */
    private static List<Long> killAtRandomMoments(NightFolders office, long work)
            throws IOException, InterruptedException {
        SplittableRandom chance = new SplittableRandom(SEED);
        List<Long> moments = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            long after = (long) (work * chance.nextDouble() / KILLS);
            try (NightProcess process = NightProcess.start(office)) {
                process.awaitSaid(FIRST_WORDS);
                if (process.killAfter(after)) {
                    moments.add(after);
                }
            }
        }
        return moments;
    }
}
