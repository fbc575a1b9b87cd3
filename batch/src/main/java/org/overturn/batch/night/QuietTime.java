package org.overturn.batch.night;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.overturn.batch.inbox.InboxFile;
import org.springframework.stereotype.Component;

/** How long a file must have been left alone before it counts as whole. */
@Component
class QuietTime {

    private final Duration quiet;
    private final Clock clock;

    QuietTime(NightProperties settings, Clock clock) {
        this.quiet = Duration.ofSeconds(settings.quietSeconds());
        this.clock = clock;
    }

    /** A file as it is now; empty when it is gone. */
    Optional<InboxFile> look(Path path) {
        return InboxFile.find(path, Instant.now(clock), quiet);
    }

    /**
     * Waits, once and no longer than the quiet time, until files seen before have had theirs. A
     * file that changes meanwhile is still compared with what it was at first.
     */
    List<InboxFile> lookAgain(List<InboxFile> files) throws InterruptedException {
        Instant now = Instant.now(clock);
        Duration longest =
                files.stream()
                        .filter(InboxFile::isUnchanged)
                        .map(file -> file.untilStill(now, quiet))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        Thread.sleep(longest);
        Instant later = Instant.now(clock);
        return files.stream().map(file -> file.lookedAtAgain(later, quiet)).toList();
    }
}
