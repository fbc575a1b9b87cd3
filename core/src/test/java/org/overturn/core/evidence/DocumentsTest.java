package org.overturn.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.intake.DocumentReader;
import org.overturn.core.evidence.intake.IntakeLimits;
import org.overturn.core.evidence.intake.Ocr;
import org.overturn.core.evidence.intake.PageText;
import org.overturn.core.evidence.intake.WordFiles;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.packet.FlowingPages;

@EachDatabase
class DocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @TempDir Path folder;
    private Documents documents;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        documents =
                new Documents(
                        new DocumentStore(folder.resolve("store")),
                        new DocumentRepository(database.migrated(), new Ids(Clock.systemUTC())),
                        new DocumentReader(IntakeLimits.standard(), new FlowingPages(), Ocr.off()));
    }

    @Test
    void sameContentAgainChangesNothing() throws Exception {
        Path file = file("progress-note--visit_of-March.txt", "Page one\fPage two");
        Document first = received(file, "0042");
        Receipt again = documents.receive(file, " 42 ", DAY.plusDays(1));
        assertThat(again).isEqualTo(new Receipt.Received(first, false));
        assertThat(documents.listByAccount("42")).containsExactly(first);
        assertThat(first.title()).isEqualTo("Visit of March");
        assertThat(first.pages()).isEqualTo(2);
        assertThat(documents.listPageTexts(first)).containsExactly("Page one", "Page two");
        assertThat(Files.readString(documents.path(first))).isEqualTo("Page one\fPage two");
        try (Stream<Path> stored = Files.walk(folder.resolve("store"))) {
            assertThat(stored.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void listPutsTheLetterOfMedicalNecessityFirstThenKindThenTitle() throws Exception {
        for (String name :
                List.of(
                        "lab--b.txt",
                        "lab--a.txt",
                        "photo of wound.txt",
                        "auth--x.txt",
                        "lmn--y.txt")) {
            received(file(name, name), "A1");
        }
        received(file("facts.yml", "policy:\n  id: L1\n"), "A1");
        assertThat(documents.listByAccount("A1"))
                .extracting(Document::title)
                .containsExactly("Y", "X", "A", "B", "Photo of wound");
    }

    @Test
    void factsStayAsTypedAndTheLastOnesCount() throws Exception {
        received(file("facts.yml", "patient:\n  dob: 1961-05-04\n"), "A1");
        Path newer =
                file("facts.yml", "patient: {dob: 1961-05-05, code: 0123}\ntf: {onTime: true}\n");
        received(newer, "A1");
        assertThat(documents.findFacts("A1"))
                .isEqualTo(
                        Map.of(
                                "patient",
                                Map.of("dob", "1961-05-05", "code", "0123"),
                                "tf",
                                Map.of("onTime", true)));
        assertThat(documents.findFacts("B2")).isEmpty();
    }

    @Test
    void contentDecidesWhatAFileIsNotItsName() throws Exception {
        Path png = folder.resolve("order--scan.pdf");
        ImageIO.write(
                new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB),
                "png",
                png.toFile());
        assertThat(received(png, "A1").mediaType()).isEqualTo(MediaType.PNG);
    }

    @Test
    void whatCantBeUsedIsRefusedWithItsReason() throws Exception {
        assertThat(refused(file("order--a.pdf", "%PDF-1.7 nothing")).code())
                .isEqualTo(IssueCode.DOCUMENT_UNREADABLE);
        assertThat(refused(file("order--b.txt", "")).message()).isEqualTo("The file is empty.");
        assertThat(refused(encrypted()).code()).isEqualTo(IssueCode.DOCUMENT_ENCRYPTED);
        Issue word = refused(file("order--c.docx", "PK\u0003\u0004 word"));
        assertThat(word.code()).isEqualTo(IssueCode.DOCUMENT_UNREADABLE);
        assertThat(word.file()).contains("order--c.docx");
        assertThat(refused(file("facts.yml", "a: [1\nb: 2")).message()).contains("Line 2");
        assertThat(documents.listByAccount("A1")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a: b\nc: [1\nd: e", "a: 1\nb: \0", "a: 1\n a: 2"})
    void factsThatAreNoYamlAreRefusedWithTheLineAndAYamlRemedy(String yaml) throws Exception {
        Issue refused = refused(file("facts.yml", yaml));

        assertThat(refused.code()).isEqualTo(IssueCode.FACTS_UNREADABLE);
        assertThat(refused.message()).matches("Line [23] is no valid YAML.*");
        assertThat(refused.remedy()).contains("facts.yml", "YAML").doesNotContain("scan");
    }

    @Test
    void anImageBeyondAllMeasureIsToBeScaledDown() throws Exception {
        Path png = folder.resolve("order--huge.png");
        ImageIO.write(
                new java.awt.image.BufferedImage(
                        12_500, 12_500, java.awt.image.BufferedImage.TYPE_BYTE_BINARY),
                "png",
                png.toFile());
        Issue refused = refused(png);

        assertThat(refused.code()).isEqualTo(IssueCode.DOCUMENT_TOO_LARGE);
        assertThat(refused.message()).contains("scale it down");
        assertThat(refused.remedy()).startsWith("Scale the image down");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"setup.exe", "order--notes.md", "lab--values.csv", "no ending"})
    void textUnderAnotherNameThanTextIsRefused(String name) throws Exception {
        Issue refused = refused(file(name, "MZ looks like text"));

        assertThat(refused.code()).isEqualTo(IssueCode.DOCUMENT_UNSUPPORTED);
        assertThat(refused.message()).contains("; ");
        assertThat(documents.listByAccount("A1")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"order--a.txt", "order--a.TXT", "order--a.text"})
    void textNamedTextIsTaken(String name) throws Exception {
        assertThat(received(file(name, "An order"), "A1").mediaType()).isEqualTo(MediaType.TEXT);
    }

    @Test
    void aWordDocumentIsKeptAsItCameAndItsPagesBesideIt() throws Exception {
        Path file = Files.write(folder.resolve("lmn--injection.docx"), WordFiles.letter());
        Document letter = received(file, "A1");

        assertThat(letter.mediaType()).isEqualTo(MediaType.DOCX);
        assertThat(letter.pages()).isEqualTo(2);
        assertThat(documents.read(letter)).isEqualTo(WordFiles.letter());
        assertThat(documents.readPages(letter)).startsWith("%PDF-".getBytes());
        assertThat(documents.pagesPath(letter)).isNotEqualTo(documents.path(letter)).exists();
        assertThat(documents.listPageTexts(letter).getFirst()).contains("Reflex absent");
        Document plain = received(file("order--a.txt", "An order"), "A1");
        assertThat(documents.pagesPath(plain)).isEqualTo(documents.path(plain));
    }

    @Test
    void theSameFileForAnotherAccountIsPointedOutAndNotShared() throws Exception {
        Path file = file("order--a.txt", "An order for an injection");
        Document first = received(file, "A1");
        Receipt.Received other = (Receipt.Received) documents.receive(file, "B2", DAY);

        assertThat(other.notes()).extracting(Issue::code).containsExactly(IssueCode.DOCUMENT_COPY);
        assertThat(other.notes().getFirst().message()).doesNotContain("A1");
        assertThat(other.notes().getFirst().subject()).contains("account B2");
        assertThat(documents.listCopies(other.document())).containsExactly(first);
        assertThat(documents.listByAccount("B2")).containsExactly(other.document());
    }

    @Test
    void nearlyTheSameTextInAnAccountIsPointedOut() throws Exception {
        String note = "The patient reports pain in the left leg since January and weakness. ";
        String more =
                "Six weeks of physical therapy brought no relief; we plan an injection soon. ";
        Document first = received(file("note--a.txt", (note + more).repeat(3)), "A1");
        received(file("lab--b.txt", "Glucose 92 mg/dl, fasting. ".repeat(9)), "A1");
        received(file("note--x.txt", (note + more).repeat(3) + "!"), "B2");
        Receipt.Received again =
                (Receipt.Received)
                        documents.receive(
                                file("note--c.txt", (note + more).repeat(3) + "Signed."),
                                "A1",
                                DAY);

        assertThat(documents.listNearDuplicates(again.document()))
                .extracting(NearDuplicate::document)
                .containsExactly(first);
        assertThat(again.notes())
                .extracting(Issue::message)
                .singleElement()
                .asString()
                .matches(
                        "It holds nearly the same text as document %d of this account \\(\\d+ %% alike\\)."
                                .formatted(first.id()));
    }

    @Test
    void pagesSayWhereTheirTextComesFrom() throws Exception {
        Document text = received(file("order--a.txt", "One\f\fThree"), "A1");

        assertThat(documents.listPages(text))
                .extracting(PageText::source)
                .containsExactly(
                        PageText.Source.DOCUMENT, PageText.Source.NONE, PageText.Source.DOCUMENT);
        assertThat(documents.countPageSources(List.of(text)))
                .isEqualTo(Map.of(text.id(), new PageSources(0, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../../order--x.txt",
                "C:\\temp\\order--x.txt",
                "order--x\u202E\u0007.txt",
                "order--\ud83e\uddb4x.txt",
                "order--x\n.txt"
            })
    void aNameIsOnlyShown(String name) throws Exception {
        Receipt receipt =
                documents.receive(
                        "An order".getBytes(), new Filing("A1", DocumentKind.ORDER, "", name), DAY);
        Document filed = ((Receipt.Received) receipt).document();

        assertThat(filed.fileName()).matches("order--.{0,2}x\\.txt").doesNotContain("/");
        assertThat(documents.path(filed)).hasFileName(filed.sha256());
    }

    private Document received(Path file, String account) {
        Receipt receipt = documents.receive(file, account, DAY);
        assertThat(receipt).isInstanceOf(Receipt.Received.class);
        assertThat(((Receipt.Received) receipt).isNew()).isTrue();
        return ((Receipt.Received) receipt).document();
    }

    private Issue refused(Path file) {
        return ((Receipt.Refused) documents.receive(file, "A1", DAY)).issue();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path encrypted() throws IOException {
        Path file = folder.resolve("policy--locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }
}
