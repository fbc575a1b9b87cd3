package org.overturn.batch.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a file counts as written to its end. */
class InboxFileTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:15:00Z");
    private static final Duration QUIET = Duration.ofSeconds(5);

    @TempDir private Path folder;
    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = Files.writeString(folder.resolve("a.835"), "ISA");
    }

    @ParameterizedTest(name = "written {0} s ago, envelope closed {1}: settled {2}, {3} s to wait")
    @CsvSource({
        "0, false, false, 5",
        "3, false, false, 2",
        "5, false, true, 0",
        "3600, false, true, 0",
        "0, true, true, 5",
        "-2, false, false, 3",
        "-3600, false, true, 0"
    })
    void aYoungFileIsSettledOnlyByItsContent(long age, boolean whole, boolean settled, long toWait)
            throws IOException {
        InboxFile file = seen(age);

        assertThat(file.settled(whole)).isEqualTo(settled);
        assertThat(file.untilStill(NOW, QUIET)).hasSeconds(toWait);
    }

    @Test
    void aFileThatGrowsIsNotSettledHoweverItEnds() throws IOException {
        InboxFile file = seen(3600);
        Files.writeString(path, "ISA*more");

        assertThat(file.settled(true)).isFalse();
        assertThat(file.lookedAtAgain(NOW.plusSeconds(60), QUIET).settled(true)).isFalse();
    }

    @Test
    void aFileThatIsGoneIsNotSettled() throws IOException {
        InboxFile file = seen(3600);
        Files.delete(path);

        assertThat(file.settled(true)).isFalse();
        assertThat(InboxFile.find(path, NOW, QUIET)).isEmpty();
    }

    @Test
    void aYoungFileIsSettledOnceItHasLainStill() throws IOException {
        InboxFile file = seen(1);

        assertThat(file.lookedAtAgain(NOW.plusSeconds(4), QUIET).settled(false)).isTrue();
    }

    private InboxFile seen(long age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(NOW.minusSeconds(age)));
        return InboxFile.find(path, NOW, QUIET).orElseThrow();
    }
}
