package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.evidence.link.PageFinding;

/** Of the packets of a sample night, how many have pages that are pointed out as not needed. */
class QuietSampleTest {

    /** As many claims as the demo has. */
    private static final int CLAIMS = 400;

    private static final double ASKED = 0.02;

    @TempDir private Path folder;

    @Test
    void whatANightLeavesIsAskedAboutRarely() throws IOException {
        SampleNight.write(folder.resolve("inbox"), CLAIMS, 1, LocalDate.of(2026, 10, 1));
        Files.move(folder.resolve("inbox/settings"), folder.resolve("settings"));
        try (Office office = new Office(folder)) {
            office.night();
            PacketGuard guard = office.bean(PacketGuard.class);
            List<Long> appeals =
                    office.rows("select id from appeal").stream().map(Long::valueOf).toList();
            long from = System.nanoTime();

            List<PageFinding> found =
                    appeals.stream().flatMap(id -> guard.listUnneeded(id).stream()).toList();

            System.out.printf(
                    Locale.ROOT,
                    "sample: %d packets, %s pages, unneeded %s; %.1f ms a packet%n",
                    appeals.size(),
                    office.rows("select sum(page_count) from packet_exhibit"),
                    found,
                    (System.nanoTime() - from) / 1e6 / appeals.size());
            assertThat(appeals).hasSizeGreaterThan(20);
            assertThat(found.size()).isLessThanOrEqualTo((int) (appeals.size() * ASKED));
        }
    }
}
