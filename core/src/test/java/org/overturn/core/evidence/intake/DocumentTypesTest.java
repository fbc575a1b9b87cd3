package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.evidence.intake.TestIntake.ascii;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** A document is what its bytes say, whatever it is called. */
@Timeout(90)
class DocumentTypesTest {

    private final DocumentReader intake = TestIntake.reader();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("misnamed")
    void aWrongEndingIsTakenAsWhatItIsAndSaid(String name, String note, byte[] bytes) {
        ReadDocument read = intake.read(bytes, name);

        assertThat(read.notes()).extracting(Issue::code).contains(IssueCode.DOCUMENT_MISNAMED);
        assertThat(read.notes()).extracting(Issue::message).contains(note);
    }

    static Stream<Arguments> misnamed() throws Exception {
        String taken = "; it was taken as that.";
        return Stream.of(
                Arguments.of(
                        "a.pdf",
                        "It is called .pdf but is a PNG picture" + taken,
                        WordFiles.png(9, 9)),
                Arguments.of(
                        "a.docx", "It is called .docx but is a PDF" + taken, HostileFiles.pdf(1)),
                Arguments.of(
                        "a.zip",
                        "It is called .zip but is a Word document" + taken,
                        WordFiles.of(WordFiles.paragraph("A note"))),
                Arguments.of(
                        "a.txt",
                        "It is called .txt but is a web page" + taken,
                        HostileFiles.html("<p>Hello</p>")));
    }

    @Test
    void aPictureThatIsAPdfTooIsAPicture() throws Exception {
        byte[] both = HostileFiles.joined(WordFiles.png(40, 30), HostileFiles.pdf(3));

        assertThat(intake.read(both, "a.pdf").type()).isEqualTo(MediaType.PNG);
        assertThat(intake.read(both, "a.pdf").pages()).hasSize(1);
    }

    @Test
    void aPdfBehindALineOfTextIsAPdf() throws Exception {
        byte[] late = HostileFiles.joined(ascii("MIME-Version: 1.0\n"), HostileFiles.pdf(2));

        assertThat(intake.read(late, "a.pdf").pages()).hasSize(2);
    }
}
