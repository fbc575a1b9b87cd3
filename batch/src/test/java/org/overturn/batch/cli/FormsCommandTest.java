package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code overturn forms check} prints, and with which exit code it ends. */
class FormsCommandTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void namesWhatEachFieldIsFilledWithAndWhichStayEmpty() throws IOException {
        form("dispute", "name", "mail", "stamp");
        Files.writeString(
                folder.resolve("dispute.yml"),
                """
                title: Dispute form
                payers: [larkfield]
                levels: [1]
                fields:
                  name: patient.name
                  mail: contact.email?
                """);

        assertThat(run()).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .contains("/dispute.pdf: Dispute form", "page one; payer larkfield, level 1")
                .containsPattern("name +patient.name")
                .containsPattern("mail +contact.email, or nothing")
                .contains("stay empty: stamp", "1 form can be used");
    }

    @Test
    void namesWhatKeepsAFormFromBeingUsed() throws IOException {
        form("dispute", "name");
        Files.writeString(
                folder.resolve("dispute.yml"), "title: Dispute\nfields: {nam: patient.name}\n");

        assertThat(run()).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(out.toString())
                .contains("/dispute.pdf: has no field \"nam\"; it has \"name\".")
                .contains("0 forms can be used");
    }

    @Test
    void aFolderThatIsNamedMustBeThere() {
        folder = folder.resolve("nowhere");

        assertThat(run()).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("There is no folder");
    }

    private void form(String name, String... fields) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            for (String field : fields) {
                PDTextField text = new PDTextField(form);
                text.setPartialName(field);
                text.getWidgets().getFirst().setRectangle(new PDRectangle(72, 600, 200, 18));
                document.getPage(0).getAnnotations().add(text.getWidgets().getFirst());
                form.getFields().add(text);
            }
            document.save(folder.resolve(name + ".pdf").toFile());
        }
    }

    private int run() {
        return new picocli.CommandLine(new FormsCommand())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("check", "--forms", folder.toString());
    }
}
