package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.springframework.context.ConfigurableApplicationContext;

/** An office without a browser takes a letter in and is told what it lacks. */
class LetterCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir private Path root;

    @BeforeEach
    void makeTheData() {
        Folders folders =
                new Folders(
                        root.resolve("inbox"),
                        root.resolve("outbox"),
                        root.resolve("data"),
                        root.resolve("settings"));
        try (ConfigurableApplicationContext program = Application.start(folders)) {
            assertThat(program.isActive()).isTrue();
        }
    }

    @Test
    void aLetterIsTakenInListedAndChecked() throws Exception {
        Path letter =
                Files.writeString(
                        root.resolve("letter.txt"), "Patient: Elena Marsh\nNPI 1234567893\n");
        Path facts =
                Files.writeString(
                        root.resolve("facts.yml"),
                        "patient:\n  fullName: Elena Marsh\n  surname: x\n");

        assertThat(
                        run(
                                "import",
                                letter.toString(),
                                "--account",
                                "A-1",
                                "--kind",
                                "drug",
                                "--facts",
                                facts.toString()))
                .isEqualTo(ExitCode.DONE);
        String number = out.toString().replaceAll("(?s).*Taken in as (LMN-\\d{4}-\\d{5}).*", "$1");
        assertThat(out.toString())
                .contains("The facts name no field with: patient.surname")
                .contains("provider.npi 1234567893")
                .doesNotContain("patient.fullName");
        assertThat(run("list")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains(number, "Consult, drug, account A-1");
        assertThat(run("check", number)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("Date of birth is missing.", "Enter it at: Patient, Date of birth.")
                .doesNotContain("Full name is missing.");
    }

    @Test
    void whatCanNotBeTakenInSaysWhy() throws Exception {
        Path empty = Files.writeString(root.resolve("letter.pdf"), "");
        assertThat(run("import", empty.toString(), "--account", "A-1", "--kind", "drug"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("The file is empty.");
        assertThat(run("check", "LMN-2026-99999")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("There is no letter with this number");
        assertThat(run("list")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("No letter.");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 3];
        all[0] = "letter";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = root.resolve("data").toString();
        return new picocli.CommandLine(new CommandLine.Overturn())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
