package org.overturn.core.evidence.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.resource.OurTable;

/** Our table of evidence, checklists.csv. */
final class ChecklistTable {

    /** Required where the appeal is made in the patient's name, and there only. */
    private static final String FOR_PATIENT = "P";

    private ChecklistTable() {}

    static List<ChecklistItem> standard() {
        return OurTable.rows(ChecklistTable.class, "checklists.csv").stream()
                .map(ChecklistTable::item)
                .toList();
    }

    private static ChecklistItem item(CSVRecord row) {
        return new ChecklistItem(
                open(row.get("category")).map(DenialCategory::valueOf),
                open(row.get("service")).map(ServiceKind::valueOf),
                open(row.get("payer")),
                row.get("evidence"),
                row.get("need").equals("U") ? Need.USEFUL : Need.REQUIRED,
                Supply.valueOf(row.get("supply")),
                kinds(row.get("kinds")),
                Source.valueOf(row.get("who")),
                row.get("why"),
                row.get("need").equals(FOR_PATIENT));
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
