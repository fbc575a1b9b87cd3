package org.overturn.batch.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code overturn map} writes, asks and refuses. */
class MapCommandTest {

    private static final String TABLE =
            """
            Account,CPT,Date of Service,Billed,Paid,Adjustments,Check No,Check Date,Check Amount
            1,99213,10/31/2026,100.00,60.00,CO-45: 40.00,C1,11/20/2026,60.00
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aTableArrives() throws IOException {
        Files.writeString(folder.resolve("era.csv"), TABLE);
    }

    @Test
    void aMappingIsWrittenAndTriedOnTheFile() throws IOException {
        assertThat(map("", "--payer", "Example Plan", "--payer-id", "1999000001")).isZero();

        assertThat(Files.readString(mapping("example-plan.yml")))
                .contains("payerIdentifier: \"1999000001\"")
                .contains("- {list: \"Adjustments\"}");
        assertThat(out.toString())
                .contains(
                        "payment C1 of 2026-11-20, $60.00: 1 claims, charged $100.00, paid $60.00")
                .contains("every claim balances")
                .contains("To undo it, delete the file.");
    }

    @Test
    void whatIsMissingIsAskedForOnATerminal() throws IOException {
        Files.writeString(folder.resolve("era.csv"), TABLE.replace("Billed", "Zzz"));

        assertThat(map("Example Plan\n99\n4\n")).isZero();

        assertThat(out.toString())
                .contains("Which payer sends these tables?")
                .contains("Which column is the charge?")
                .contains("There is no column 99.");
        assertThat(Files.readString(mapping("example-plan.yml"))).contains("charge: \"Zzz\"");
    }

    @Test
    void withoutTerminalAnIncompleteMappingIsADraftThatNoNightReads() throws IOException {
        assertThat(map("", "--name", "x")).isEqualTo(3);

        assertThat(mapping("x.yml")).doesNotExist();
        assertThat(mapping("x.yml.draft")).exists();
        assertThat(out.toString()).contains("payerName: payer's name").contains("or give --payer");
    }

    @Test
    void aMappingThatExistsIsNeverOverwrittenWithoutForce() throws IOException {
        Files.createDirectories(folder.resolve("settings/payers"));
        String mine = TABLE_OF_ANOTHER_PAYER;
        Files.writeString(mapping("example-plan.yml"), mine);

        assertThat(map("", "--payer", "Example Plan")).isEqualTo(2);
        assertThat(Files.readString(mapping("example-plan.yml"))).isEqualTo(mine);
        assertThat(map("", "--payer", "Example Plan", "--force")).isZero();
        assertThat(Files.readString(mapping("example-plan.yml"))).isNotEqualTo(mine);
    }

    private static final String TABLE_OF_ANOTHER_PAYER =
            "always: {payerName: X}\ncolumns: {accountNumber: A, procedure: B, charge: C, paid: D}\n";

    @Test
    void aTableThatAMappingFitsAlreadyIsOnlyShown() throws IOException {
        map("", "--payer", "Example Plan");

        assertThat(map("", "--payer", "Other Plan")).isZero();
        assertThat(out.toString()).contains("is read with").contains("example-plan.yml already");
        assertThat(mapping("other-plan.yml")).doesNotExist();
    }

    @Test
    void whatIsNoTableIsRefusedInPlainWords() throws IOException {
        Files.writeString(folder.resolve("era.csv"), "Dear Sir or Madam,\nwe regret.\n");

        assertThat(map("", "--payer", "X")).isEqualTo(3);
        assertThat(err.toString()).contains("looks like the header of a remittance");
    }

    private Path mapping(String name) {
        return folder.resolve("settings/payers").resolve(name);
    }

    /**
     * @param answers typed on the terminal; empty: there is none
     */
    private int map(String answers, String... options) {
        MapCommand command =
                new MapCommand(() ->
                        Optional.of(answers)
                                .filter(text -> !text.isEmpty())
                                .map(text -> new BufferedReader(new StringReader(text))));
        String[] all = new String[options.length + 3];
        System.arraycopy(options, 0, all, 3, options.length);
        all[0] = folder.resolve("era.csv").toString();
        all[1] = "--settings";
        all[2] = folder.resolve("settings").toString();
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
