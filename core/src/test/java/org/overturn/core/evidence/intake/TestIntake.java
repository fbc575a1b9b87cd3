package org.overturn.core.evidence.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.provider.Arguments;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.packet.FlowingPages;
import org.springframework.util.unit.DataSize;

/** A reader of documents with narrow limits, and what its tests have in common. */
final class TestIntake {

    private static final IntakeLimits LIMITS =
            new IntakeLimits(
                    DataSize.ofMegabytes(50),
                    2_000,
                    150_000_000L,
                    DataSize.ofMegabytes(64),
                    Duration.ofSeconds(20));

    private TestIntake() {}

    static DocumentReader reader() {
        return new DocumentReader(LIMITS, new FlowingPages(), Ocr.off());
    }

    /** A file that is refused: what it is, its name, its bytes and what is said of it. */
    static Arguments bad(String what, String name, byte[] bytes, IssueCode code, String words) {
        return Arguments.of(what, name, bytes, code, words);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
