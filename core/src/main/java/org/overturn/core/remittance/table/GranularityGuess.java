package org.overturn.core.remittance.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.overturn.core.remittance.table.Proposal.Column;
import org.overturn.core.remittance.table.TableMapping.Granularity;

/** What one row of a table tells of: a claim, a line, or one adjustment. */
final class GranularityGuess {

    /** Where so many rows repeat the line above, they are adjustments of it. */
    private static final double OFTEN = 0.1;

    private GranularityGuess() {}

    static Granularity of(List<Column> columns, List<Row> rows) {
        Optional<Column> procedure =
                Proposer.find(columns, Meaning.of(Field.PROCEDURE))
                        .or(() -> Proposer.find(columns, Meaning.of(Field.REVENUE_CODE)));
        if (procedure.isEmpty()) {
            return Granularity.CLAIM;
        }
        long codes =
                columns.stream().filter(column -> column.meaning().equals(Meaning.CODE)).count();
        return codes == 1 && repeats(columns, rows) ? Granularity.ADJUSTMENT : Granularity.LINE;
    }

    /** Whether neighbouring rows often tell of the same line. */
    private static boolean repeats(List<Column> columns, List<Row> rows) {
        int[] identity =
                columns.stream()
                        .filter(column -> column.meaning().field().isPresent())
                        .filter(column ->
                                List.of(
                                                Field.ACCOUNT_NUMBER,
                                                Field.PAYER_CLAIM_NUMBER,
                                                Field.LINE_NUMBER,
                                                Field.PROCEDURE,
                                                Field.SERVICE_FROM,
                                                Field.CHARGE,
                                                Field.PAID)
                                        .contains(column.meaning().field().get()))
                        .mapToInt(Column::index)
                        .toArray();
        int same = 0;
        for (int i = 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row before = rows.get(i - 1);
            same +=
                    Arrays.stream(identity).allMatch(at -> row.cell(at).equals(before.cell(at)))
                            ? 1
                            : 0;
        }
        return rows.size() > 3 && same > rows.size() * OFTEN;
    }
}
