package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.remittance.table.Proposal.Column;
import org.overturn.core.remittance.table.Proposal.Sureness;

/** Writes a proposal as the YAML that {@link MappingFile} reads. */
final class ProposalYaml {

    private final Proposal proposal;
    private final StringBuilder out = new StringBuilder();

    private ProposalYaml(Proposal proposal) {
        this.proposal = proposal;
    }

    static String of(Proposal proposal) {
        ProposalYaml yaml = new ProposalYaml(proposal);
        yaml.write();
        return yaml.out.toString();
    }

    private void write() {
        line(
                "# What the columns of this payer's tables mean; docs/remittance-tables.md says more.");
        proposal.notices().forEach(notice -> line("# Check: " + notice));
        format();
        line("rows: " + proposal.rows());
        always();
        columns();
        adjustments();
        if (!proposal.fillDown().isEmpty()) {
            line("fillDown: " + list(proposal.fillDown().stream().map(Field::key).toList()));
        }
        proposal.defaultGroup().ifPresent(group -> line("defaultGroup: " + group));
        if (proposal.negativeAdjustments()) {
            line("negativeAdjustments: yes");
        }
        if (!proposal.ignore().isEmpty()) {
            line("ignore: " + list(proposal.ignore().stream().map(ProposalYaml::quoted).toList()));
        }
        line("# Where the table leaves a part of the charge unexplained, it is reported. To give");
        line("# that part a code instead, on your own authority:");
        line("# unexplained: CO-45");
    }

    private void format() {
        Format format = proposal.format();
        line("format:");
        format.encoding().ifPresent(encoding -> line("  encoding: " + encoding));
        format.delimiter()
                .ifPresent(delimiter ->
                        line(
                                "  delimiter: "
                                        + (delimiter == '\t' ? "tab" : "\"" + delimiter + "\"")));
        format.sheet().ifPresent(sheet -> line("  sheet: " + quoted(sheet)));
        if (format.headerRows() == 2) {
            line("  headerRows: 2");
        }
        line("  dates: " + format.dates());
        line("  decimal: \"" + format.decimal() + "\"");
    }

    private void always() {
        if (!proposal.always().isEmpty()) {
            line("always:");
            for (Field field : Field.values()) {
                String value = proposal.always().get(field);
                if (value != null) {
                    line("  " + field.key() + ": " + quoted(value));
                }
            }
        }
    }

    private void columns() {
        line("columns:");
        for (Column column : proposal.columns()) {
            column.meaning()
                    .field()
                    .ifPresent(field ->
                            line(
                                    (column.sureness() == Sureness.GUESS ? "  # guess: " : "  ")
                                            + field.key()
                                            + ": "
                                            + quoted(column.name())));
        }
        List<String> unused =
                proposal.columns().stream()
                        .filter(column -> column.meaning().equals(Meaning.NOTHING))
                        .map(column -> quoted(column.name()))
                        .toList();
        if (!unused.isEmpty()) {
            line("  # not used: " + String.join(", ", unused));
        }
    }

    private void adjustments() {
        List<String> entries = new ArrayList<>();
        List<Column> groups = all(Meaning.GROUP);
        List<Column> codes = all(Meaning.CODE);
        List<Column> amounts = all(Meaning.AMOUNT);
        for (int i = 0; i < codes.size(); i++) {
            StringBuilder entry = new StringBuilder("{");
            if (i < groups.size()) {
                entry.append("group: ").append(quoted(groups.get(i).name())).append(", ");
            }
            entry.append("code: ").append(quoted(codes.get(i).name()));
            if (i < amounts.size()) {
                entry.append(", amount: ").append(quoted(amounts.get(i).name()));
            }
            entries.add(entry.append("}").toString());
        }
        all(Meaning.LIST).forEach(list -> entries.add("{list: " + quoted(list.name()) + "}"));
        for (Column column : proposal.columns()) {
            column.meaning()
                    .as()
                    .ifPresent(as ->
                            entries.add(
                                    "{as: %s-%s, amount: %s}"
                                            .formatted(
                                                    as.group(),
                                                    as.reason(),
                                                    quoted(column.name()))));
        }
        if (!entries.isEmpty()) {
            line("adjustments:");
            entries.forEach(entry -> line("  - " + entry));
        }
        for (Column alone :
                amounts.subList(Math.min(codes.size(), amounts.size()), amounts.size())) {
            line(
                    "  # no reason code was found for the amounts of "
                            + quoted(alone.name())
                            + "; {as: CO-45, amount: ...} would call them all so");
        }
    }

    private List<Column> all(Meaning meaning) {
        return proposal.columns().stream()
                .filter(column -> column.meaning().equals(meaning))
                .toList();
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
