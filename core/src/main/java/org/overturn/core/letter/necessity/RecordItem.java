package org.overturn.core.letter.necessity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.core.evidence.DocumentKind;

/**
 * A record that a letter for some kinds of service rests on (records.csv).
 *
 * @param name stored with its ticks
 * @param documents kinds of documents that it may be
 */
public record RecordItem(
        String name,
        Need need,
        String label,
        Set<ServiceKind> kinds,
        List<DocumentKind> documents) {

    private static final List<RecordItem> ALL =
            Tables.read(
                    "records.csv",
                    row ->
                            new RecordItem(
                                    row.get("item"),
                                    Need.of(row.get("need")),
                                    row.get("label"),
                                    Tables.kinds(row.get("kinds")),
                                    Stream.of(row.get("documents").split(" "))
                                            .map(kind -> DocumentKind.find(kind).orElseThrow())
                                            .toList()));

    public RecordItem {
        kinds = Set.copyOf(kinds);
        documents = List.copyOf(documents);
    }

    /** What a letter for this kind of service rests on; the required first. */
    public static List<RecordItem> list(ServiceKind kind) {
        return ALL.stream()
                .filter(item -> item.kinds.contains(kind))
                .sorted((one, other) -> one.need.compareTo(other.need))
                .toList();
    }
}
