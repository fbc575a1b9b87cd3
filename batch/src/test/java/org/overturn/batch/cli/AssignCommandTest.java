package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.night.Nights;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Users;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code overturn assign} says, and gives. */
class AssignCommandTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private final StringWriter out = new StringWriter();
    @TempDir private Path root;

    @BeforeEach
    void aNightWithoutRules() throws Exception {
        SampleNight.write(root.resolve("inbox"), 300, 7, DATE);
        Files.createDirectories(root.resolve("settings"));
        Folders folders =
                new Folders(
                        root.resolve("inbox"),
                        root.resolve("outbox"),
                        root.resolve("data"),
                        root.resolve("settings"));
        try (ConfigurableApplicationContext program = Application.start(folders)) {
            program.getBean(Nights.class).run(new NightRun(DATE, false));
            program.getBean(Users.class)
                    .add(
                            "dana",
                            new Profile(
                                    "Dana", "", Set.of(Role.BILLER), Scope.ALL, Scope.ALL, false));
        }
    }

    @Test
    void showsWhatTheRulesGiveAndGivesItOnlyWhenAsked() throws Exception {
        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).containsPattern("[1-9]\\d* denials .* no rule fits");
        Files.writeString(
                root.resolve("settings/tasks.yml"),
                "assign:\n  - {to: gone, amountBelow: 1}\n  - {to: dana}\n");

        assertThat(run("--dry-run")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("gone (can't sign in: not given)", "tasks.yml, line 2")
                .containsPattern("[1-9]\\d* denials +\\$[\\d,.]+ +dana +tasks.yml, line 3")
                .contains("Nothing was changed.");
        assertThat(run("--commit")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).containsPattern("Given: [1-9]\\d* denials");
        assertThat(run("--commit")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Given: 0 denials");
        assertThat(run("--commit", "--dry-run")).isEqualTo(ExitCode.WRONG_USAGE);
    }

    private int run(String... more) {
        out.getBuffer().setLength(0);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "assign",
                                "--data",
                                root.resolve("data").toString(),
                                "--settings",
                                root.resolve("settings").toString()));
        arguments.addAll(List.of(more));
        return new picocli.CommandLine(new CommandLine.Overturn())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments.toArray(String[]::new));
    }
}
