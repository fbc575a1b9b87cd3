package org.overturn.core.remittance.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.remittance.table.Proposal.Column;
import org.overturn.core.remittance.table.TableMapping.Granularity;

/** Proposes a mapping from the header and the first rows of a table. */
public final class Proposer {

    private static final int EXAMPLES = 3;

    /** Rows of which this part lacks a value take it from above. */
    private static final double OFTEN = 0.1;

    private final TableFile file;
    private final Sample sample;
    private final Format format;
    private final List<String> notices = new ArrayList<>();

    private Proposer(TableFile file, Sample sample) {
        this.file = file;
        this.sample = sample;
        this.format = format();
    }

    /**
     * Looks at a file.
     *
     * @throws UnreadableTable when it is no table, or nothing in it looks like a header
     */
    public static Proposal propose(Path path) {
        TableFile file = TableFile.open(path, Format.FOUND_OUT);
        Sample sample =
                Sample.find(file)
                        .orElseThrow(() ->
                                new UnreadableTable(
                                        "No row of it looks like the header of a remittance: at"
                                                + " least three columns must have names such as"
                                                + " \"Claim\", \"Billed\", \"Paid\"."));
        return new Proposer(file, sample).propose();
    }

    private Format format() {
        List<Cell> cells = sample.cells().filter(cell -> cell.kind() == Cell.Kind.TEXT).toList();
        return new Format(
                file instanceof CsvFile csv ? Optional.of(csv.encoding().name()) : Optional.empty(),
                file instanceof CsvFile csv ? Optional.of(csv.delimiter()) : Optional.empty(),
                file.sheets().size() > 1 ? Optional.of(sample.sheet()) : Optional.empty(),
                sample.headerRows(),
                Shape.dateOrder(cells),
                Shape.decimal(cells));
    }

    private Proposal propose() {
        List<Column> columns = ColumnGuesses.of(sample, format, this::examples);
        Granularity rows = GranularityGuess.of(columns, sample.rows());
        columns = claimOrLine(columns, rows);
        tellDates(columns);
        return new Proposal(
                file.description(),
                format,
                format.sheet(),
                rows,
                columns,
                Map.of(),
                fillDown(columns),
                defaultGroup(columns),
                negativeAdjustments(columns),
                ignore(),
                notices);
    }

    private List<String> examples(int index) {
        return sample.column(index).stream()
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    /** Where only one charge and one payment are there, they are the row's own. */
    private static List<Column> claimOrLine(List<Column> columns, Granularity rows) {
        List<Column> all = columns;
        for (Map.Entry<Field, Field> pair :
                List.of(
                        Map.entry(Field.CLAIM_CHARGE, Field.CHARGE),
                        Map.entry(Field.CLAIM_PAID, Field.PAID))) {
            Optional<Column> whole = find(all, Meaning.of(pair.getKey()));
            boolean own = find(all, Meaning.of(pair.getValue())).isPresent();
            if (whole.isPresent() && (!own || rows == Granularity.CLAIM)) {
                Meaning meaning = own ? Meaning.NOTHING : Meaning.of(pair.getValue());
                all = replace(all, whole.get(), meaning);
            }
        }
        return all;
    }

    private static List<Column> replace(List<Column> columns, Column old, Meaning meaning) {
        return columns.stream()
                .map(column ->
                        column.equals(old)
                                ? new Column(
                                        old.index(),
                                        old.name(),
                                        old.examples(),
                                        meaning,
                                        old.sureness())
                                : column)
                .toList();
    }

    private void tellDates(List<Column> columns) {
        List<Cell> dates =
                columns.stream()
                        .filter(column ->
                                column.meaning().kind().equals(Optional.of(Field.Kind.DATE)))
                        .flatMap(column -> sample.column(column.index()).stream())
                        .filter(cell -> cell.kind() == Cell.Kind.TEXT && !cell.isBlank())
                        .toList();
        boolean either =
                !dates.isEmpty()
                        && dates.stream()
                                .allMatch(cell ->
                                        Dates.find(cell, Format.DateOrder.MDY).isPresent()
                                                && Dates.find(cell, Format.DateOrder.DMY)
                                                        .isPresent()
                                                && !cell.text().matches("\\d{4}.*"));
        if (either) {
            notices.add(
                    "No date of the first rows has a day after the 12th: whether the month or the"
                            + " day comes first was not told; taken for "
                            + format.dates()
                            + " (format: dates).");
        }
    }

    private List<Field> fillDown(List<Column> columns) {
        List<Field> fields = new ArrayList<>();
        for (Field field :
                List.of(
                        Field.TRACE_NUMBER,
                        Field.PAID_ON,
                        Field.PAYMENT_AMOUNT,
                        Field.PAYER_NAME,
                        Field.ACCOUNT_NUMBER,
                        Field.PAYER_CLAIM_NUMBER,
                        Field.PATIENT_NAME)) {
            find(columns, Meaning.of(field))
                    .filter(this::hasGapsBelow)
                    .ifPresent(column -> fields.add(field));
        }
        return fields;
    }

    private boolean hasGapsBelow(Column column) {
        List<Row> rows = sample.rows().stream().filter(row -> !startsLikeTotal(row)).toList();
        long gaps = rows.stream().filter(row -> row.cell(column.index()).isBlank()).count();
        return !rows.isEmpty()
                && !rows.getFirst().cell(column.index()).isBlank()
                && gaps > rows.size() * OFTEN;
    }

    private static boolean startsLikeTotal(Row row) {
        return TableMapping.USUAL_TOTALS.stream()
                .anyMatch(
                        word -> row.first().text().regionMatches(true, 0, word, 0, word.length()));
    }

    private Optional<String> defaultGroup(List<Column> columns) {
        boolean groups = find(columns, Meaning.GROUP).isPresent();
        List<Cell> codes =
                columns.stream()
                        .filter(column -> column.meaning().equals(Meaning.CODE))
                        .flatMap(column -> sample.column(column.index()).stream())
                        .filter(cell -> !cell.isBlank())
                        .toList();
        boolean bare =
                codes.stream()
                        .anyMatch(cell ->
                                ReasonText.find(cell.text())
                                        .filter(code -> code.group().isEmpty())
                                        .isPresent());
        if (groups || !bare) {
            return Optional.empty();
        }
        notices.add(
                "Reason codes come without their group; CO (the provider's loss) was taken"
                        + " (defaultGroup).");
        return Optional.of("CO");
    }

    private boolean negativeAdjustments(List<Column> columns) {
        List<org.overturn.core.money.Money> amounts =
                columns.stream()
                        .filter(column ->
                                column.meaning().equals(Meaning.AMOUNT)
                                        || column.meaning().as().isPresent())
                        .flatMap(column -> sample.column(column.index()).stream())
                        .flatMap(cell -> Amounts.find(cell, format.decimal()).stream())
                        .filter(amount -> !amount.isZero())
                        .toList();
        boolean negative =
                amounts.stream().filter(org.overturn.core.money.Money::isNegative).count() * 2
                        > amounts.size();
        if (negative) {
            notices.add(
                    "Adjustments are written as negative amounts; they were taken to lower the"
                            + " payment (negativeAdjustments).");
        }
        return negative;
    }

    /** The first words of notes below the data. */
    private List<String> ignore() {
        return sample.notes().stream()
                .filter(row -> !startsLikeTotal(row))
                .map(row -> Totals.ORNAMENT.matcher(row.first().text()).replaceFirst(""))
                .filter(text -> !text.isEmpty() && Character.isLetter(text.codePointAt(0)))
                .map(text -> String.join(" ", Arrays.stream(text.split(" ", -1)).limit(2).toList()))
                .map(text -> text.replaceAll("[^\\p{L}\\p{N}]+$", ""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(5)
                .toList();
    }

    static Optional<Column> find(List<Column> columns, Meaning meaning) {
        return columns.stream().filter(column -> column.meaning().equals(meaning)).findFirst();
    }
}
