package org.overturn.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleCommandTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private final StringWriter said = new StringWriter();

    @Test
    void writesANightOfTodayAndReplacesItWhenRunAgain(@TempDir Path parent) throws IOException {
        Path out = parent.resolve("night");
        assertThat(run("--out", out.toString(), "--claims", "40")).isZero();
        Files.writeString(out.resolve("remittances/stale.835"), "left over");
        Files.writeString(out.resolve("notes.txt"), "mine");

        assertThat(run("--out", out.toString(), "--claims", "40")).isZero();

        assertThat(out.resolve("remittances/stale.835")).doesNotExist();
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(Files.readString(out.resolve("truth.json"))).contains("\"date\":\"2026-03-02\"");
    }

    @Test
    void refusesAFolderThatHoldsSomethingElseAndLeavesItAlone(@TempDir Path out)
            throws IOException {
        Files.writeString(out.resolve("truth.json"), "{\"claims\":[]}");
        assertThat(run("--out", out.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("nothing was changed");
        assertThat(out.resolve("truth.json")).hasContent("{\"claims\":[]}");
        assertThat(out.resolve("remittances")).doesNotExist();
    }

    @Test
    void refusesANightWithoutClaims(@TempDir Path out) {
        assertThat(run("--out", out.toString(), "--claims", "0")).isEqualTo(2);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void evenOneClaimMakesANight(@TempDir Path out) {
        assertThat(run("--out", out.toString(), "--claims", "1")).isZero();
        assertThat(said.toString()).contains("with 1 claims");
    }

    @Test
    void theHelpBreaksLinesOnlyWhereTheyAreFullAndTheListOfCommandsShowsAWholeSentence() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString().replaceAll("\\s+", " "))
                .contains("0 done 1 failed 2 wrong usage");
        assertThat(said.toString().lines())
                .anyMatch(line -> line.endsWith(" on."))
                .noneMatch(line -> line.endsWith("several payers, documents for"));

        String[] description =
                new CommandLine(new SampleCommand()).getCommandSpec().usageMessage().description();
        assertThat(description[0]).endsWith(".").hasSizeLessThan(60);
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(said);
        return new CommandLine(new SampleCommand(CLOCK))
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }
}
