package org.overturn.core.letter.necessity;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.resource.OurTable;

/** The tables of this package, one CSV each. */
final class Tables {

    private Tables() {}

    static <T> List<T> read(String name, Function<CSVRecord, T> row) {
        return OurTable.rows(Tables.class, name).stream().map(row).toList();
    }

    /** {@code all}, or kinds in lower case with blanks between them. */
    static Set<ServiceKind> kinds(String text) {
        if (text.equals("all")) {
            return EnumSet.allOf(ServiceKind.class);
        }
        Set<ServiceKind> kinds = EnumSet.noneOf(ServiceKind.class);
        for (String kind : text.split(" ")) {
            kinds.add(ServiceKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }
}
