package org.overturn.core.remittance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.settings.InvalidSettings;

/** What a table leaves open is taken from its mapping, and asked for where that is silent. */
class TableMappingsTest extends ExampleTables {

    @Test
    void whatIsNotExplainedStaysOpenUnlessTheMappingSaysOtherwise() throws IOException {
        String table = HEADER + "C1,11/20/2026,1,99213,100,60,,\n";

        Adjudication open = claims(translate(table)).getFirst();
        Translation filled = translate(table, MAPPING + "unexplained: CO-45\n");

        assertThat(open.difference().toString()).isEqualTo("40.00");
        assertThat(claims(filled).getFirst().difference().isZero()).isTrue();
        assertThat(filled.issues()).extracting(Issue::code).contains(IssueCode.TABLE_FILLED_IN);
    }

    @Test
    void aRowsOwnCodeTakesTheRestWhereTheMappingSaysSo() throws IOException {
        Translation read =
                translate(
                        HEADER + "C1,11/20/2026,1,99213,100,0,CO-50,\n",
                        MAPPING + "unexplained: code\n");

        assertThat(Tables.x12(read)).contains("CAS*CO*50*100.00~");
    }

    @Test
    void aReasonWithoutGroupIsNotGivenOneInSilence() throws IOException {
        String table = HEADER + "C1,11/20/2026,1,99213,100,60,45,40\n";

        assertThat(translate(table).remittances()).isEmpty();
        assertThat(Tables.x12(translate(table, MAPPING + "defaultGroup: PI\n")))
                .contains("CAS*PI*45*40.00~");
    }

    @Test
    void anUnknownStatusIsAskedForAndAMappedOneTaken() throws IOException {
        String mapping = MAPPING.replace("columns:\n", "columns:\n  status: Code\n");
        mapping = mapping.substring(0, mapping.indexOf("adjustments:"));
        String table =
                HEADER
                        + "C1,11/20/2026,1,99213,100,100,Finalized-Q,\n"
                                .replace("Finalized-Q", "Q7x");

        assertThat(messages(translate(table, mapping)))
                .anyMatch(message -> message.contains("no known status"));
        assertThat(
                        claims(translate(table, mapping + "statuses: {q7X: \"3\"}\n"))
                                .getFirst()
                                .status())
                .isEqualTo("3");
    }

    @Test
    void aTableThatNoMappingOrMoreThanOneFitsIsLeft() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.csv"), HEADER + "C1,1/1/2026,1,99213,1,1,,\n");
        RemittanceTables two = Tables.mapped(folder, "one", MAPPING, "two", MAPPING);

        assertThat(two.translate(file).issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.TABLE_AMBIGUOUS);
        assertThat(new RemittanceTables(List.of()).translate(file).issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.TABLE_UNMAPPED);
        assertThat(
                        Tables.mapped(folder, "two", MAPPING + "fileNames: [\"b*\"]\n")
                                .translate(file)
                                .mapping())
                .isEqualTo("one");
    }

    @Test
    void aWrongMappingIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Tables.mapped(folder, "m", "columns: {acount: Account}\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("m.yml, line 1: \"acount\" is no setting");
        assertThatThrownBy(
                        () -> Tables.mapped(folder, "m", MAPPING.replace("  charge: Billed\n", "")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("say which column is \"charge\"");
    }
}
