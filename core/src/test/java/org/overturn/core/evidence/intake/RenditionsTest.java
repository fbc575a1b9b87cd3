package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** Word documents and web pages become pages, without what runs or is fetched. */
@Timeout(90)
class RenditionsTest {

    private final DocumentReader intake = TestIntake.reader();

    @Test
    void aWordDocumentBecomesPagesWithItsTableAndPictureAndWithoutItsLinks() throws Exception {
        ReadDocument read = intake.read(WordFiles.letter(), "a.docx");

        assertThat(read.notes()).isEmpty();
        assertThat(read.pages()).hasSize(2);
        assertThat(read.pages().getFirst().text())
                .contains(
                        "Letter of medical necessity", "Reflex absent on the left", "our web site");
        assertThat(read.pages().getLast().text()).isEqualTo("On the second page.");
        assertThat(new String(read.rendition().orElseThrow(), StandardCharsets.ISO_8859_1))
                .contains("/Subtype /Image")
                .doesNotContain("tracker.example");
        assertThat(intake.read(WordFiles.letter(), "a.docx").rendition().orElseThrow())
                .isEqualTo(read.rendition().orElseThrow());
    }

    @Test
    void aWebPageLosesWhatRunsAndWhatItWouldFetch() {
        ReadDocument read =
                intake.read(
                        HostileFiles.html(
                                "<h1>Coverage policy</h1><script>document.write('run')</script>"
                                        + "<p onclick=\"steal()\">Injections are covered.</p>"
                                        + "<img src=\"http://127.0.0.1:9/pixel.png\" alt=\"seal\">"
                                        + "<img src=\"file:///etc/passwd\"><iframe src=\"http://127.0.0.1:9/\"></iframe>"
                                        + "<link rel=stylesheet href=\"http://127.0.0.1:9/x.css\">"
                                        + "<style>@import 'http://127.0.0.1:9/y.css'; p {background: url(http://127.0.0.1:9/b.png)}</style>"
                                        + "<object data=\"http://127.0.0.1:9/o\"></object><svg><image href=\"http://127.0.0.1:9/s\"/></svg>"
                                        + "<a href=\"javascript:alert(1)\">more</a><p style=\"display:none\">hidden words</p>"
                                        + "<form><input value=\"typed\"></form><p>Bad \u0000 char &#1; end</p>"
                                        + "<table><tr><td colspan=\"99999999\">cell</td></tr></table>"),
                        "policy.html");

        String text = read.pages().getFirst().text();
        assertThat(text)
                .contains("Coverage policy", "Injections are covered.", "more", "cell")
                .contains("[picture not shown: seal]")
                .doesNotContain("hidden words");
        assertThat(new String(read.rendition().orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("127.0.0.1")
                .doesNotContain("JavaScript")
                .doesNotContain("/URI");
        assertThat(read.notes())
                .extracting(Issue::code)
                .containsExactly(IssueCode.DOCUMENT_PARTS_LEFT_OUT);
        assertThat(read.notes().getFirst().message()).startsWith("2 pictures of it can't be shown");
    }

    @Test
    void nothingIsFetchedWhateverTheFileAsksFor() throws Exception {
        try (var server =
                new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            String base = "http://127.0.0.1:" + server.getLocalPort();
            server.setSoTimeout(300);
            intake.read(
                    HostileFiles.html(
                            "<base href=\""
                                    + base
                                    + "/\"><img src=\""
                                    + base
                                    + "/a.png\"><img src=\"b.png\">"
                                    + "<img srcset=\""
                                    + base
                                    + "/c.png 1x\"><p>text</p>"),
                    "a.html");
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }
}
