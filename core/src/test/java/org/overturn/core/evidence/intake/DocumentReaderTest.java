package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.UnusableDocument;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.packet.FlowingPages;
import org.springframework.util.unit.DataSize;

@Timeout(90)
class DocumentReaderTest {

    private static final IntakeLimits LIMITS =
            new IntakeLimits(
                    DataSize.ofMegabytes(50),
                    2_000,
                    150_000_000L,
                    DataSize.ofMegabytes(64),
                    Duration.ofSeconds(20));

    private final DocumentReader intake = new DocumentReader(LIMITS, new FlowingPages(), Ocr.off());

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoSafeDocumentIsRefusedAndSaidWhy(
            String what, String name, byte[] bytes, IssueCode code, String words) {
        Issue issue = refusal(bytes, name);

        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.message()).contains(words);
        assertThat(issue.remedy()).isNotBlank();
    }

    static Stream<Arguments> refused() throws Exception {
        byte[] pdf = HostileFiles.pdf(20);
        byte[] png = WordFiles.png(400, 300);
        return Stream.of(
                bad("no byte", "a.pdf", new byte[0], IssueCode.DOCUMENT_UNREADABLE, "empty"),
                bad(
                        "locked",
                        "a.pdf",
                        HostileFiles.encryptedPdf("o", "u", true),
                        IssueCode.DOCUMENT_ENCRYPTED,
                        "asks for a password"),
                bad(
                        "flate bomb",
                        "a.pdf",
                        HostileFiles.flateBomb(400L << 20),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "unpacks to more than 64 MB"),
                bad(
                        "bomb in a wrapper",
                        "a.pdf",
                        HostileFiles.wrappedBomb(400L << 20),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "unpacks to more than"),
                bad(
                        "bomb in the object table",
                        "a.pdf",
                        HostileFiles.xrefStreamBomb(400L << 20),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "unpacks to more than"),
                bad(
                        "forms within forms",
                        "a.pdf",
                        HostileFiles.deepForms(2_000),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "nested deeper"),
                bad(
                        "huge image in a PDF",
                        "a.pdf",
                        HostileFiles.hugeImageInPdf(),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "60,000 x 60,000 dots"),
                bad(
                        "flood of text",
                        "a.pdf",
                        HostileFiles.floodOfText(),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "more text than any pages"),
                bad(
                        "too many pages",
                        "a.pdf",
                        HostileFiles.pdf(2_001),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "2,001 pages, more than the 2,000"),
                bad(
                        "PDF cut at 10 %",
                        "a.pdf",
                        HostileFiles.cut(pdf, 0.1),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "cut off"),
                bad(
                        "PDF cut at 50 %",
                        "a.pdf",
                        HostileFiles.cut(pdf, 0.5),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "cut off"),
                bad(
                        "PDF cut at 99 %",
                        "a.pdf",
                        HostileFiles.cut(pdf, 0.99),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "cut off"),
                bad(
                        "only a PDF's first line",
                        "a.pdf",
                        ascii("%PDF-1.7 nothing\n%%EOF"),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "damaged"),
                bad(
                        "PNG of 60000 x 60000",
                        "a.png",
                        HostileFiles.png(60_000, 60_000),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "60,000 x 60,000 dots"),
                bad(
                        "PNG cut",
                        "a.png",
                        HostileFiles.cut(png, 0.6),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "cut off"),
                bad(
                        "TIFF of 60000 x 60000",
                        "a.tif",
                        HostileFiles.tiff(60_000, 60_000, false),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "60,000 x 60,000 dots"),
                bad(
                        "HEIC",
                        "IMG_1.jpg",
                        HostileFiles.heic(),
                        IssueCode.DOCUMENT_UNSUPPORTED,
                        "HEIC format; save it as JPEG"),
                bad(
                        "zip bomb as DOCX",
                        "a.docx",
                        WordFiles.bomb(200L << 20),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "unpacks to more than 64 MB"),
                bad(
                        "entity bomb",
                        "a.docx",
                        HostileFiles.entityBomb(),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "document type of its own"),
                bad(
                        "external entity",
                        "a.docx",
                        HostileFiles.externalEntity(),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "document type of its own"),
                bad(
                        "entity in UTF-16",
                        "a.docx",
                        HostileFiles.wideEntity(),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "document type of its own"),
                bad(
                        "page trees within page trees",
                        "a.pdf",
                        HostileFiles.deepPages(5_000),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "nested deeper"),
                bad(
                        "a page that can't be read",
                        "a.pdf",
                        HostileFiles.deepArrays(100_000),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "Page 1 of the file is damaged"),
                bad(
                        "tables within tables",
                        "a.docx",
                        HostileFiles.deepWord(3_000),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "nested deeper"),
                bad(
                        "DOCX cut",
                        "a.docx",
                        HostileFiles.cut(WordFiles.letter(), 0.9),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "cut off"),
                bad(
                        "macros",
                        "a.docm",
                        WordFiles.withMacros(WordFiles.paragraph("x")),
                        IssueCode.DOCUMENT_UNSUPPORTED,
                        "office document with macros; print it to PDF"),
                bad(
                        "macros under another name",
                        "a.docx",
                        WordFiles.withMacros(""),
                        IssueCode.DOCUMENT_UNSUPPORTED,
                        "with macros"),
                bad(
                        "zip",
                        "a.zip",
                        Deflated.zip(Deflated.parts("x.txt", "hello")),
                        IssueCode.DOCUMENT_UNSUPPORTED,
                        "a zip archive; unpack it"),
                bad(
                        "RTF",
                        "a.txt",
                        ascii("{\\rtf1\\ansi hello}"),
                        IssueCode.DOCUMENT_UNSUPPORTED,
                        "a text in RTF; save it as .docx"),
                bad(
                        "old Word",
                        "a.doc",
                        oldOffice("WordDocument"),
                        IssueCode.DOCUMENT_UNSUPPORTED,
                        "before 2007 (.doc)"),
                bad(
                        "locked Word",
                        "a.docx",
                        oldOffice("EncryptedPackage"),
                        IssueCode.DOCUMENT_ENCRYPTED,
                        "asks for a password"),
                bad(
                        "GIF",
                        "a.gif",
                        ascii("GIF89a\1\0\1\0\0\0\0;"),
                        IssueCode.DOCUMENT_UNSUPPORTED,
                        "a picture"),
                bad(
                        "program",
                        "a.pdf",
                        ascii("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0"),
                        IssueCode.DOCUMENT_UNSUPPORTED,
                        "we take PDF, PNG"),
                bad(
                        "only a script",
                        "a.html",
                        HostileFiles.html("<script>alert(1)</script>"),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "no text and no picture"),
                bad(
                        "deep HTML",
                        "a.html",
                        HostileFiles.html("<div>".repeat(5_000) + "x"),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "nested deeper"),
                bad(
                        "flood of elements",
                        "a.html",
                        HostileFiles.html("<i>x</i>".repeat(300_000)),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "more text"));
    }

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
                Arguments.of("a cyclic page tree", HostileFiles.cyclicPages()),
                Arguments.of("cyclic bookmarks", HostileFiles.cyclicOutlines()),
                Arguments.of("a count that lies", HostileFiles.lyingCount()),
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
                        () -> hurried.read(HostileFiles.billionForms(), "a.pdf"));

        assertThat(refused.issue().code()).isEqualTo(IssueCode.DOCUMENT_SUSPICIOUS);
        assertThat(refused.issue().message()).startsWith("Reading it takes more than ");
    }

    @Test
    void twoThousandPagesAreRead() throws Exception {
        ReadDocument read = intake.read(HostileFiles.pdf(2_000), "a.pdf");

        assertThat(read.pages()).hasSize(2_000);
        assertThat(read.pages().getLast().text()).isEqualTo("A line of page 2000");
    }

    @ParameterizedTest(name = "extraction allowed: {0}")
    @ValueSource(booleans = {true, false})
    void anOwnerPasswordThatLetsReadIsNoHindrance(boolean extractable) throws Exception {
        ReadDocument read =
                intake.read(HostileFiles.encryptedPdf("owner", "", extractable), "a.pdf");

        assertThat(read.pages())
                .extracting(PageText::text)
                .containsExactly("A line of page 1", "A line of page 2");
    }

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

    @Test
    void pagesWithoutTextAreMarked() throws Exception {
        assertThat(intake.read(WordFiles.png(40, 30), "a.png").pages())
                .extracting(PageText::source)
                .containsExactly(PageText.Source.NONE);
        assertThat(intake.read(HostileFiles.pdf(1), "a.pdf").pages())
                .extracting(PageText::source)
                .containsExactly(PageText.Source.DOCUMENT);
    }

    /** Programs that fill in forms leave it to viewers to draw what was filled in. */
    @Test
    void whatWasFilledInAndTypedOntoAPageIsPartOfItsText() throws Exception {
        ReadDocument read =
                intake.read(
                        FormFiles.filled()
                                .field("patient", "Jane Example")
                                .typed("Denied by phone on March 3")
                                .bytes(),
                        "a.pdf");

        assertThat(read.pages().getFirst().text())
                .contains("Jane Example", "Denied by phone on March 3");
        assertThat(read.notes()).isEmpty();
        assertThat(
                        intake.read(
                                        FormFiles.filledButNotSaid()
                                                .field("patient", "Jane Example")
                                                .bytes(),
                                        "a.pdf")
                                .pages()
                                .getFirst()
                                .text())
                .contains("Jane Example");
    }

    @ParameterizedTest
    @MethodSource("undrawn")
    void whatCannotBeDrawnAndWhatIsNotPrintedIsSaid(FormFiles form, String words) throws Exception {
        ReadDocument read = intake.read(form.bytes(), "a.pdf");

        assertThat(read.notes())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.code()).isEqualTo(IssueCode.DOCUMENT_PARTS_LEFT_OUT);
                    assertThat(note.message()).contains(words, "page 1");
                });
    }

    static Stream<Arguments> undrawn() throws Exception {
        String lost = "can't be drawn";
        return Stream.of(
                Arguments.of(FormFiles.filled().field("name", "\u8a3a\u65ad"), lost),
                Arguments.of(FormFiles.filled().field("long", "x".repeat(20_001)), lost),
                Arguments.of(FormFiles.filled().typed("Seen by Dr. \u0141uk\u0105"), lost),
                Arguments.of(FormFiles.filled().comment("Call them again"), "aren't printed"));
    }

    private static byte[] oldOffice(String stream) {
        return (("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504))
                        + String.join("\0", List.of(stream.split("")))
                        + "\0")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Arguments bad(
            String what, String name, byte[] bytes, IssueCode code, String words) {
        return Arguments.of(what, name, bytes, code, words);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Issue refusal(byte[] bytes, String name) {
        return catchThrowableOfType(UnusableDocument.class, () -> intake.read(bytes, name)).issue();
    }
}
