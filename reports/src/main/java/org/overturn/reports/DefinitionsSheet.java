package org.overturn.reports;

import static org.overturn.reports.Column.wrapped;

import java.util.List;

/** How each figure is made, so that two people mean the same by it. */
final class DefinitionsSheet {

    static final String NAME = "Definitions";

    private static final List<Column<Definition>> COLUMNS =
            List.of(
                    wrapped("Figure", 32, Definition::figure),
                    wrapped("Formula", 60, Definition::formula),
                    wrapped("Unit", 16, Definition::unit),
                    wrapped("Date basis", 30, Definition::dateBasis),
                    wrapped("Counted and left out", 60, Definition::inclusions),
                    wrapped("Source", 44, Definition::source));

    void write(Book book) {
        Caption caption =
                new Caption(
                        NAME,
                        "Definitions",
                        "How each figure of this workbook is made.",
                        "No definitions.");
        new ListSheet<>(caption, COLUMNS).write(book, Definition.all());
    }
}
