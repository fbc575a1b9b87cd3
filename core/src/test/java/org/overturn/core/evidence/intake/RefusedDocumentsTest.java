package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.overturn.core.evidence.intake.TestIntake.ascii;
import static org.overturn.core.evidence.intake.TestIntake.bad;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.evidence.UnusableDocument;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What is refused, and what is said of it. */
@Timeout(90)
class RefusedDocumentsTest {

    private final DocumentReader intake = TestIntake.reader();

    @ParameterizedTest(name = "{0}")
    @MethodSource({"refused", "org.overturn.core.evidence.intake.RefusedPdfs#all"})
    void whatIsNoSafeDocumentIsRefusedAndSaidWhy(
            String what, String name, byte[] bytes, IssueCode code, String words) {
        Issue issue = refusal(bytes, name);

        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.message()).contains(words);
        assertThat(issue.remedy()).isNotBlank();
    }

    static Stream<Arguments> refused() throws Exception {
        byte[] png = WordFiles.png(400, 300);
        return Stream.of(
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

    private static byte[] oldOffice(String stream) {
        return (("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504))
                        + String.join("\0", List.of(stream.split("")))
                        + "\0")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Issue refusal(byte[] bytes, String name) {
        return catchThrowableOfType(UnusableDocument.class, () -> intake.read(bytes, name)).issue();
    }
}
