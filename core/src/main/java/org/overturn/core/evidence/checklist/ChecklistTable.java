package org.overturn.core.evidence.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.evidence.DocumentKind;

/** Our table of evidence, checklists.csv. */
final class ChecklistTable {

    private ChecklistTable() {}

    static List<ChecklistItem> standard() {
        try (InputStream in = ChecklistTable.class.getResourceAsStream("checklists.csv")) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .get()
                    .parse(
                            new InputStreamReader(
                                    Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .stream()
                    .map(ChecklistTable::item)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("checklists.csv", e);
        }
    }

    private static ChecklistItem item(CSVRecord row) {
        return new ChecklistItem(
                open(row.get("category")).map(DenialCategory::valueOf),
                open(row.get("service")).map(ServiceKind::valueOf),
                open(row.get("payer")),
                row.get("evidence"),
                row.get("need").equals("R") ? Need.REQUIRED : Need.USEFUL,
                Supply.valueOf(row.get("supply")),
                kinds(row.get("kinds")),
                Source.valueOf(row.get("who")),
                row.get("why"));
    }

    private static Optional<String> open(String cell) {
        return cell.equals("*") ? Optional.empty() : Optional.of(cell);
    }

    private static List<DocumentKind> kinds(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" +"))
                        .map(slug -> DocumentKind.find(slug).orElseThrow())
                        .toList();
    }
}
