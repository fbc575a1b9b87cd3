package org.overturn.core.remittance.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.RemittanceEnd;

/** Rows that are damaged or odd: nothing half-read, nothing filled in, each told. */
class OddTablesTest extends ExampleTables {

    @Test
    void aBadRowSetsItsPaymentAsideAndNoOther() throws IOException {
        Translation read =
                translate(
                        HEADER
                                + "C1,11/20/2026,1,99213,100,60,CO-45,40\n"
                                + "C1,11/20/2026,2,99213,100,sixty dollars,CO-45,40\n"
                                + "C2,11/20/2026,3,99213,100,60,CO-45,40\n");

        assertThat(read.remittances())
                .extracting(EnteredRemittance::traceNumber)
                .containsExactly("C2");
        assertThat(messages(read))
                .contains(
                        "Row 3, column \"Paid\": should be an amount (such as 1,250.75) and is"
                                + " other text, 13 characters long.",
                        "The payment that begins in row 2 was set aside whole, for the rows that"
                                + " can't be read.");
    }

    @Test
    void aRowThatNamesNoPaymentMayBelongToAny() throws IOException {
        Translation read =
                translate(
                        HEADER
                                + "C1,11/20/2026,1,99213,100,60,CO-45,40\n"
                                + ",11/20/2026,2,99213,100,60,CO-45,40\n");

        assertThat(read.outcome()).isEqualTo(Translation.Outcome.UNREADABLE);
        assertThat(read.remittances()).isEmpty();
        assertThat(messages(read))
                .contains(
                        "Row 3, column \"Check\": is blank; it should be the check or EFT number.");
    }

    @Test
    void anUnquotedDelimiterThatMovesCellsIsNoticed() throws IOException {
        assertThat(messages(translate(HEADER + "C1,11/20/2026,1,99213,1,100.00,60,CO-45,40\n")))
                .anyMatch(message -> message.contains("lies beyond the header"));
    }

    @ParameterizedTest(name = "a total of {0}: reported {1}")
    @CsvSource({"120, false", "60, false", "121, true"})
    void aTotalIsLeftOutAndChecked(String total, boolean reported) throws IOException {
        Translation read =
                translate(
                        HEADER
                                + "C1,11/20/2026,1,99213,100,60,CO-45,40\n"
                                + "Page total,,,,,60,,\n"
                                + "C1,11/20/2026,2,99213,100,60,CO-45,40\n"
                                + "Total,,,,,"
                                + total
                                + ",,\n",
                        MAPPING + "totals: [Total, Page total]\n");

        assertThat(read.remittances().getFirst().claims()).hasSize(2);
        assertThat(read.issues().stream().map(Issue::code).toList())
                .as("told")
                .satisfies(codes ->
                        assertThat(codes.contains(IssueCode.TABLE_TOTAL_DIFFERS))
                                .isEqualTo(reported));
    }

    @Test
    void theSameTableExportedAgainIsTheSameRemittance() throws IOException {
        String rows =
                "C1,11/20/2026,1,99213,100,60,CO-45,40\nC1,11/20/2026,2,99213,100,60,CO-45,40\n";

        RemittanceEnd first = end(translate(HEADER + rows));
        RemittanceEnd again = end(translate("Printed today,,,,,,,\n\n" + HEADER + rows));
        RemittanceEnd other =
                end(translate(HEADER + rows.replace("C1,11/20/2026,2", "C1,11/20/2026,3")));

        assertThat(again.contentHash()).isEqualTo(first.contentHash());
        assertThat(other.contentHash()).isNotEqualTo(first.contentHash());
    }

    @Test
    void delimitersOf835sInACellStayWhatTheyAre() throws IOException {
        Translation read = translate(HEADER + "A*1~:,11/20/2026,9|:,99213,100,60,CO-45,40\n");

        Tables.Readout readout = Tables.read(Tables.x12(read));
        assertThat(readout.headers().getFirst().payment().traceNumber()).isEqualTo("A*1~:");
        assertThat(readout.claims().getFirst().accountNumber()).isEqualTo("9|:");
    }

    @Test
    void aHundredThousandRowsAreReadInOneGo() throws IOException {
        StringBuilder table = new StringBuilder(HEADER);
        IntStream.range(0, 100_000)
                .forEach(i ->
                        table.append("C1,11/20/2026,")
                                .append(i)
                                .append(",99213,100,60,CO-45,40\n"));

        assertThat(translate(table.toString()).remittances().getFirst().claims()).hasSize(100_000);
    }

    private static RemittanceEnd end(Translation translation) throws IOException {
        return Tables.read(Tables.x12(translation)).ends().getFirst();
    }
}
