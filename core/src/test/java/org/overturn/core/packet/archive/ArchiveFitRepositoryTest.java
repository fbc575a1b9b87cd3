package org.overturn.core.packet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.db.schema.Tables.ARCHIVE_FIT;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class ArchiveFitRepositoryTest {

    private static final String SHA256 = "a".repeat(64);

    private DSLContext db;
    private ArchiveFitRepository fits;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        db = database.migrated();
        fits = new ArchiveFitRepository(db);
    }

    @Test
    void whatWasFoundIsFoundAgain() {
        assertThat(fits.find(SHA256)).isEmpty();

        fits.keep(SHA256, ArchiveFit.FIT);
        assertThat(fits.find(SHA256)).contains(ArchiveFit.FIT);

        ArchiveFit unfit = new ArchiveFit(List.of("page 1: one", "page 2: other"));
        fits.keep(SHA256, unfit);
        assertThat(fits.find(SHA256)).contains(unfit);
    }

    @Test
    void packetsThatShareAnExhibitFindItOutAtOnce() throws Exception {
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 100; round++) {
                String sha256 = String.format(Locale.ROOT, "%064d", round);
                CyclicBarrier together = new CyclicBarrier(4);
                Callable<Void> keep =
                        () -> {
                            together.await();
                            fits.keep(sha256, ArchiveFit.FIT);
                            return null;
                        };
                for (Future<Void> kept : four.invokeAll(Collections.nCopies(4, keep))) {
                    kept.get();
                }
                assertThat(fits.find(sha256)).contains(ArchiveFit.FIT);
            }
        }
    }

    @Test
    void whatAnEarlierCheckFoundCountsNoMore() {
        fits.keep(SHA256, ArchiveFit.FIT);
        db.update(ARCHIVE_FIT).set(ARCHIVE_FIT.VERSION, 0).execute();

        assertThat(fits.find(SHA256)).isEmpty();
    }
}
