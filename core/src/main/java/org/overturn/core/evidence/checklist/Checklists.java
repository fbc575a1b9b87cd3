package org.overturn.core.evidence.checklist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.evidence.checklist.CheckedItem.Status;

/**
 * What evidence a denial is answered with: our table (checklists.csv, after letters.md section 5),
 * and on top of it what the office says of its payers.
 */
public final class Checklists {

    private static final Comparator<ChecklistItem> WEIGHTIEST_FIRST =
            Comparator.comparing(ChecklistItem::need);

    private final List<ChecklistItem> table;

    private Checklists(List<ChecklistItem> table) {
        this.table = List.copyOf(table);
    }

    /** Our table alone. */
    public static Checklists standard() {
        return new Checklists(ChecklistTable.standard());
    }

    /**
     * Our table with the office's entries; a missing file means none.
     *
     * @throws org.overturn.core.settings.InvalidSettings when the file is wrong
     */
    public static Checklists read(Path settings) {
        List<ChecklistItem> all = new ArrayList<>(ChecklistTable.standard());
        all.addAll(ChecklistSettings.read(settings));
        return new Checklists(all);
    }

    /**
     * What is asked for, required things first. Of entries with one name the last counts: services
     * before payers, ours before the office's.
     */
    public List<ChecklistItem> list(Question question) {
        Map<String, ChecklistItem> byName = new LinkedHashMap<>();
        table.stream()
                .filter(item -> item.fits(question))
                .forEach(item -> byName.put(item.name(), item));
        return byName.values().stream()
                .filter(item -> item.need() != Need.NOT_NEEDED)
                .sorted(WEIGHTIEST_FIRST)
                .toList();
    }

    /** What is asked for, and whether it is there. */
    public List<CheckedItem> check(Question question, OnFile there) {
        return list(question).stream().map(item -> checked(item, there)).toList();
    }

    /** What is required and is not there. */
    public List<CheckedItem> listMissing(Question question, OnFile there) {
        return check(question, there).stream()
                .filter(item -> item.isRequired() && item.isMissing())
                .toList();
    }

    private static CheckedItem checked(ChecklistItem item, OnFile there) {
        boolean document = OnFile.any(there.kinds(), item.kinds());
        Status status =
                switch (item.supply()) {
                    case REMITTANCE -> Status.THERE;
                    case LETTER -> Status.IN_LETTER;
                    case CLAIM -> status(document || there.claim(), item, there);
                    case RECEIPT -> status(document || there.receipt(), item, there);
                    case DOCUMENT -> status(document, item, there);
                };
        return new CheckedItem(item, status);
    }

    private static Status status(boolean present, ChecklistItem item, OnFile there) {
        if (present) {
            return Status.THERE;
        }
        return OnFile.any(there.held(), item.kinds()) ? Status.HELD : Status.MISSING;
    }
}
