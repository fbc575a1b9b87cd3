package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.evidence.Documents;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code overturn retention} says and takes away. */
class RetentionCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir private Path root;

    @BeforeEach
    void twoDocumentsOfLongAgo() throws Exception {
        Path file = Files.writeString(root.resolve("progress-note--visit.txt"), "long ago\n");
        Folders folders =
                new Folders(
                        root.resolve("inbox"),
                        root.resolve("outbox"),
                        root.resolve("data"),
                        root.resolve("settings"));
        try (ConfigurableApplicationContext program = Application.start(folders)) {
            Documents documents = program.getBean(Documents.class);
            documents.receive(file, "10", LocalDate.of(2001, 5, 1));
            documents.receive(file, "11", LocalDate.of(2001, 5, 2));
        }
    }

    @Test
    void listsAndTakesAwayOnlyWhereAskedWithAReason() throws Exception {
        Files.createDirectories(root.resolve("settings"));
        Files.writeString(root.resolve("settings/retention.yml"), "hold: ['0010']\n");

        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsPattern(
                        "Documents of accounts, kept 10 years: 2 came by .*, the first on"
                                + " 2001-05-01; 1 can be taken away, 1 must stay")
                .contains("Files received, kept 10 years: none came by")
                .contains("A legal hold keeps 1 account.")
                .doesNotContain("taken away.");
        assertThat(run("--remove")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("Say with --reason why");
        assertThat(run("--remove", "--reason", "yearly")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("1 document taken away.");
        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("1 came by").contains("0 can be taken away");
    }

    @Test
    void aSettingBelowTheLawIsRefusedWithItsPlace() throws Exception {
        Files.createDirectories(root.resolve("settings"));
        Files.writeString(root.resolve("settings/retention.yml"), "documentsYears: 3\n");

        assertThat(run("--remove", "--reason", "yearly")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("retention.yml", "at least 6");
    }

    private int run(String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "retention",
                                "--data",
                                root.resolve("data").toString(),
                                "--settings",
                                root.resolve("settings").toString()));
        arguments.addAll(List.of(more));
        return new picocli.CommandLine(new CommandLine.Overturn())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
