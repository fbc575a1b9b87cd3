package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in an argument block of the office's is named with its line. */
class BlockFaultsTest {

    private static final String TOP = "---\ntitle: Mine\ncitation: Law 1\n";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "states: [ZZ]@---@<p>x</p> | 4 | states: \"ZZ\" is no state",
                "states: [IL, Il]@---@<p>x</p> | 4 | states: \"Il\" is no state",
                "choose: ALWAYS@states:@- IL@- TX@- ZZ@---@<p>x</p> | 8 | states: \"ZZ\" is no state",
                "from: 2026-02-01@until: 2026-01-31@---@<p>x</p> | 5 | until is \"2026-01-31\"; that is before",
                "until: 2025-02-29@---@<p>x</p> | 4 | until is \"2025-02-29\"; write a day",
                "needs: [no.such]@---@<p>x</p> | 4 | \"no.such\" is no fact",
                "funding: INSURED@---@<p>x</p>@@<p>{{no.such}}</p> | 8 | \"no.such\" is no field",
                "funding: INSURED@---@<p>x</p>@<p>{{>close}}</p> | 7 | there is no template \"close\"",
                "funding: INSURED@---@<p>x</p>@<p>[[y</p> | 7 | [[ is not closed",
                "funding: INSURED@---@<p>x</p>@{{#patient.dob}}<p>y</p> | 7 | {{#patient.dob}} is never closed",
                "funding: INSURED@---@<p>x</p>@<p onclick=\"y\">z</p> | 7 | onclick",
                "funding: INSURED@---@<p>x</p>@<p>A & B</p>@<p>x</p> | 7 | not well-formed"
            })
    void isFoundInItsLine(String rest, int line, String message) throws IOException {
        Files.createDirectories(folder.resolve("blocks"));
        Files.writeString(folder.resolve("blocks/mine.html"), TOP + rest.replace("@", "\n") + "\n");

        assertThat(LetterTemplates.in(folder).check())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).endsWith("/blocks/mine.html");
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).contains(message);
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-02-01", "2026-02-01, 2027-01-01"})
    void aBlockMayBeInForceForADay(String from, String until) throws IOException {
        Files.createDirectories(folder.resolve("blocks"));
        Files.writeString(
                folder.resolve("blocks/mine.html"),
                TOP + "from: " + from + "\nuntil: " + until + "\nstates: [DC]\n---\n<p>x</p>\n");

        assertThat(LetterTemplates.in(folder).check()).isEmpty();
    }
}
