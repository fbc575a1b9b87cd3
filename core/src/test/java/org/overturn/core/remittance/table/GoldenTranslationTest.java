package org.overturn.core.remittance.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.RemittanceEnd;

/**
 * Five payers' tables, from the first look at the file to the 835 made of it; rewritten with {@code
 * -Dgolden.update=true}.
 */
class GoldenTranslationTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/table");

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "dental-portal.csv",
                "german-style.csv",
                "posting-report.txt",
                "claim-level.csv",
                "workers-compensation.xlsx"
            })
    void aProposedMappingReadsTheTableToTheCent(String name) throws IOException {
        Path file =
                name.endsWith(".xlsx")
                        ? Workers.write(folder.resolve(name))
                        : Tables.copy(name, folder);
        Proposal proposal = Proposer.propose(file);
        String yaml =
                (proposal.missing().contains(Field.PAYER_NAME)
                                ? proposal.with(Field.PAYER_NAME, "Example Payer")
                                : proposal)
                        .yaml();

        Translation translation = Tables.mapped(folder, "example", yaml).translate(file);

        isGolden(name + ".yml", yaml);
        isGolden(
                name + ".835.txt",
                Tables.x12(translation)
                        + translation.issues().stream()
                                .map(issue -> issue.code() + " " + issue.message())
                                .collect(Collectors.joining("\n")));
        Tables.Readout readout = Tables.read(Tables.x12(translation));
        assertThat(readout.issues()).extracting(Issue::message).isEmpty();
        assertThat(readout.claims()).extracting(Adjudication::difference).allMatch(d -> d.isZero());
        assertThat(readout.ends()).extracting(RemittanceEnd::difference).allMatch(d -> d.isZero());
    }

    private static void isGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
