package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;

/** What {@code overturn fees} says and loads; what {@code overturn backtest} says of nothing. */
class FeesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir private Path root;

    @BeforeEach
    void anOfficeWithoutRemittances() {
        Application.start(
                        new Folders(
                                root.resolve("inbox"),
                                root.resolve("outbox"),
                                root.resolve("data"),
                                root.resolve("settings")))
                .close();
    }

    private int run(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new picocli.CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new Failures())
                .execute(
                        Stream.concat(
                                        Stream.of(arguments),
                                        Stream.of("--data", root.resolve("data").toString()))
                                .toArray(String[]::new));
    }

    private String file(String... lines) throws Exception {
        return Files.write(root.resolve("fees.csv"), List.of(lines)).toString();
    }

    @Test
    void aFileIsLoadedListedAndLoadedAgain() throws Exception {
        assertThat(run(new FeesCommand())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("No fees are loaded");

        String fees =
                file(
                        "payer,code,modifiers,amount,from,to",
                        "P1,72148,,412.00,2026-01-01,",
                        "P2,72148,26,88.50,2026-01-01,2026-12-31");
        assertThat(run(new FeesCommand(), "import", fees)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("2 fees of 2 payers loaded; 0 that were");
        assertThat(run(new FeesCommand(), "import", fees)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("2 fees of 2 payers loaded; 2 that were");

        assertThat(run(new FeesCommand())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsPattern("P1 +1 +2026-01-01 +\\d")
                .containsPattern("P2 +1 +2026-01-01 +2026-12-31");
    }

    @Test
    void aFileWithAMistakeIsNotLoadedAtAll() throws Exception {
        String fees =
                file("payer,code,amount,from", "P1,72148,412.00,2026-01-01", "P1,72149,x,2026");

        assertThat(run(new FeesCommand(), "import", fees)).isEqualTo(ExitCode.SOME_INPUT_REFUSED);
        assertThat(err.toString())
                .contains("Line 3: amount is no amount", "Line 3: from is no day")
                .contains("Nothing was loaded.");
        assertThat(run(new FeesCommand())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("No fees are loaded");
    }

    @Test
    void withoutEndedDenialsThereIsNothingToReplay() {
        assertThat(run(new BacktestCommand())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("No denial has ended yet");
        assertThat(run(new BacktestCommand(), "--per-day", "0")).isEqualTo(ExitCode.WRONG_USAGE);
    }
}
