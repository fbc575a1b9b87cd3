package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.remittance.table.TableMapping.Granularity;

/**
 * A mapping proposed for a table nobody has mapped yet.
 *
 * @param description how the file is written
 * @param sheet empty when there is only one
 * @param always constants, such as the payer's name
 * @param notices what was found out or must be decided, for a person
 */
public record Proposal(
        String description,
        Format format,
        Optional<String> sheet,
        Granularity rows,
        List<Column> columns,
        Map<Field, String> always,
        List<Field> fillDown,
        Optional<String> defaultGroup,
        boolean negativeAdjustments,
        List<String> ignore,
        List<String> notices) {

    public Proposal {
        columns = List.copyOf(columns);
        always = Map.copyOf(always);
        fillDown = List.copyOf(fillDown);
        ignore = List.copyOf(ignore);
        notices = List.copyOf(notices);
    }

    /** How sure a guess is. */
    public enum Sureness {
        /** The name is a known one, and the cells look like it; or a person said so. */
        SURE,
        /** The name holds a known one. */
        LIKELY,
        /** Told by the cells alone. */
        GUESS
    }

    /**
     * One column.
     *
     * @param examples its first different values
     */
    public record Column(
            int index, String name, List<String> examples, Meaning meaning, Sureness sureness) {

        public Column {
            examples = List.copyOf(examples);
        }

        /** The name only: examples are patient data. */
        @Override
        public String toString() {
            return "Column[" + name + "]";
        }
    }

    /** The column that means a field. */
    public Optional<Column> column(Field field) {
        return columns.stream()
                .filter(column -> column.meaning().equals(Meaning.of(field)))
                .findFirst();
    }

    /** What no mapping can do without and this one doesn't have. */
    public List<Field> missing() {
        List<Field> missing = new ArrayList<>();
        if (!isKnown(Field.PAYER_NAME) && !always.containsKey(Field.PAYER_NAME)) {
            missing.add(Field.PAYER_NAME);
        }
        List<Field> needed =
                rows == Granularity.CLAIM || isKnown(Field.REVENUE_CODE)
                        ? List.of(Field.ACCOUNT_NUMBER, Field.CHARGE, Field.PAID)
                        : List.of(Field.ACCOUNT_NUMBER, Field.PROCEDURE, Field.CHARGE, Field.PAID);
        needed.stream().filter(field -> !isKnown(field)).forEach(missing::add);
        return missing;
    }

    private boolean isKnown(Field field) {
        return column(field).filter(column -> column.sureness() != Sureness.GUESS).isPresent();
    }

    /** The same with every guess taken for true. */
    public Proposal withGuesses() {
        Proposal sure = this;
        for (Column column : columns) {
            if (column.sureness() == Sureness.GUESS && !column.meaning().equals(Meaning.NOTHING)) {
                sure = sure.with(column.index(), column.meaning());
            }
        }
        return sure;
    }

    /** The same with one column's meaning decided by a person; no other column keeps it. */
    public Proposal with(int index, Meaning meaning) {
        List<Column> decided = new ArrayList<>();
        for (Column column : columns) {
            boolean loses = !meaning.isRepeatable() && column.meaning().equals(meaning);
            decided.add(
                    column.index() == index
                            ? new Column(
                                    index, column.name(), column.examples(), meaning, Sureness.SURE)
                            : loses
                                    ? new Column(
                                            column.index(),
                                            column.name(),
                                            column.examples(),
                                            Meaning.NOTHING,
                                            Sureness.LIKELY)
                                    : column);
        }
        return new Proposal(
                description,
                format,
                sheet,
                rows,
                decided,
                always,
                fillDown,
                defaultGroup,
                negativeAdjustments,
                ignore,
                notices);
    }

    /** The same with a constant. */
    public Proposal with(Field field, String value) {
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(always);
        more.put(field, value);
        return new Proposal(
                description,
                format,
                sheet,
                rows,
                columns,
                more,
                fillDown,
                defaultGroup,
                negativeAdjustments,
                ignore,
                notices);
    }

    /** The text of settings/payers/NAME.yml; what is only guessed stands in it as a comment. */
    public String yaml() {
        return ProposalYaml.of(this);
    }
}
