package org.overturn.core.letter.necessity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables of this package, one CSV each. */
final class Tables {

    private Tables() {}

    static <T> List<T> read(String name, Function<CSVRecord, T> row) {
        try (InputStream in = Tables.class.getResourceAsStream(name);
                Reader reader =
                        new InputStreamReader(
                                Objects.requireNonNull(in, () -> name + " is missing"),
                                StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
            return format.parse(reader).stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
