package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.deadline.FilingRules;

/** What {@code overturn rules} says and takes in. */
class RulesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir private Path root;

    @BeforeEach
    void anOfficeWithoutRemittances() throws Exception {
        Files.createDirectories(root.resolve("settings"));
        Application.start(
                        new Folders(
                                root.resolve("inbox"),
                                root.resolve("outbox"),
                                root.resolve("data"),
                                root.resolve("settings")))
                .close();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new picocli.CommandLine(new RulesCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new Failures())
                .execute(
                        Stream.concat(
                                        Stream.of(arguments),
                                        Stream.of("inbox", "outbox", "data", "settings")
                                                .flatMap(one ->
                                                        Stream.of(
                                                                "--" + one,
                                                                root.resolve(one).toString())))
                                .toArray(String[]::new));
    }

    private String file(String name) {
        return root.resolve(name).toString();
    }

    @Test
    void rulesAreListedWithTheirSourceAndFiltered() throws Exception {
        Files.writeString(
                root.resolve("settings/appeal-rules.yml"),
                "- {payer: Aetna, contract: 2026 agreement, limit: 120, verifiedBy: Dana,"
                        + " verifiedOn: 2026-02-01}\n");

        assertThat(run("list", "--office")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("*, Aetna, level 1: Provider dispute")
                .contains("120 days")
                .contains("contract 2026 agreement; verified by Dana on 2026-02-01");
        assertThat(run("list", "--line", "medicare_ffs", "--confidence", "verified"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("MEDICARE_FFS, level 1: Redetermination")
                .contains("verified by Overturn on 2026-11-23; 42 CFR 405.940-405.958; 405.942")
                .doesNotContain("Council", "Aetna");
    }

    @Test
    void whatIsExportedCanBeChangedTriedAndImported() throws Exception {
        assertThat(run("export", file("rules.csv"))).isEqualTo(ExitCode.DONE);
        assertThat(run("export", file("rules.csv"))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("exists already");
        String csv = Files.readString(root.resolve("rules.csv"));
        assertThat(csv).isEqualTo(FilingRules.standard().csv());
        Files.writeString(
                root.resolve("rules.csv"),
                csv.replace(
                        "MEDICARE_FFS,*,1,Redetermination,120",
                        "MEDICARE_FFS,*,1,Redetermination,110"));

        assertThat(run("diff", file("rules.csv"))).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("0 of 0 open deadlines would move ($0.00)");
        assertThat(run("import", file("rules.csv"))).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("82 rules taken in.");
        assertThat(run("list", "--line", "MEDICARE_FFS")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("110 days").doesNotContain("120 days");

        assertThat(run("import", "--remove")).isEqualTo(ExitCode.DONE);
        assertThat(run("list", "--line", "MEDICARE_FFS")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("120 days").doesNotContain("110 days");
    }

    @Test
    void aTableWithMistakesIsNotTakenAndEachIsNamedWithItsLine() throws Exception {
        String csv = FilingRules.standard().csv();
        Files.writeString(
                root.resolve("rules.csv"),
                csv.replace(
                                "MEDICARE_FFS,*,1,Redetermination,120",
                                "MEDICARE_FFS,*,1,Redetermination,soon")
                        .replace("MEDICARE_FFS,*,2,QIC", "MEDICARE,*,2,QIC"));

        assertThat(run("import", file("rules.csv"))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .contains("line 3: filing_days is \"soon\"")
                .contains("line 4: line_of_business is \"MEDICARE\"");
        assertThat(root.resolve("settings/appeal-rules.csv")).doesNotExist();
    }

    @Test
    void withNothingOnFileThereIsNothingToLookAt() {
        assertThat(run("check")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("in force and verified");
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(run("import")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("diff", file("none.csv"))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("There is no file");
    }
}
