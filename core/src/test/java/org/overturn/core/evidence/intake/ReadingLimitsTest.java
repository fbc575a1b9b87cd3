package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.evidence.UnusableDocument;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.packet.FlowingPages;
import org.springframework.util.unit.DataSize;

/** Reading ends, however long a document is or goes on. */
@Timeout(90)
class ReadingLimitsTest {

    private final DocumentReader intake = TestIntake.reader();

    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    void whatWouldNeverEndEndsInPagesOrARefusal(String what, byte[] bytes) {
        try {
            assertThat(intake.read(bytes, "a.pdf").pages()).isNotEmpty();
        } catch (UnusableDocument e) {
            assertThat(e.issue().code())
                    .isIn(IssueCode.DOCUMENT_SUSPICIOUS, IssueCode.DOCUMENT_UNREADABLE);
        }
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("cyclic bookmarks", HostilePdfs.cyclicOutlines()),
                Arguments.of("a count that lies", HostilePdfs.lyingCount()),
                Arguments.of("a cyclic TIFF", HostileFiles.tiff(64, 64, true)));
    }

    @Test
    void readingEndsWhenItsTimeIsOver() {
        DocumentReader hurried =
                new DocumentReader(
                        new IntakeLimits(
                                DataSize.ofMegabytes(50),
                                2_000,
                                150_000_000L,
                                DataSize.ofMegabytes(64),
                                Duration.ofMillis(1)),
                        new FlowingPages(),
                        Ocr.off());
        UnusableDocument refused =
                catchThrowableOfType(
                        UnusableDocument.class,
                        () -> hurried.read(HostilePdfs.billionForms(), "a.pdf"));

        assertThat(refused.issue().code()).isEqualTo(IssueCode.DOCUMENT_SUSPICIOUS);
        assertThat(refused.issue().message()).startsWith("Reading it takes more than ");
    }

    @Test
    void twoThousandPagesAreRead() throws Exception {
        ReadDocument read = intake.read(HostileFiles.pdf(2_000), "a.pdf");

        assertThat(read.pages()).hasSize(2_000);
        assertThat(read.pages().getLast().text()).isEqualTo("A line of page 2000");
    }
}
