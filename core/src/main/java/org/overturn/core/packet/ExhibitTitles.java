package org.overturn.core.packet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What exhibits are called in the index. Of those with one name each gets its day behind it; those
 * of one day are counted as they came, from the second on.
 */
final class ExhibitTitles {

    private ExhibitTitles() {}

    static Map<PacketDocument, String> of(Collection<PacketDocument> documents) {
        Map<String, List<PacketDocument>> byName =
                documents.stream()
                        .distinct()
                        .sorted(
                                Comparator.comparing(
                                        (PacketDocument d) -> d.documentId().orElse(0L)))
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.exhibitTitle().toLowerCase(Locale.ROOT)));
        Map<PacketDocument, String> titles = new HashMap<>();
        byName.values().forEach(alike -> name(alike, titles));
        return titles;
    }

    private static void name(List<PacketDocument> alike, Map<PacketDocument, String> titles) {
        Set<String> used = new HashSet<>();
        for (PacketDocument one : alike) {
            String name = one.exhibitTitle();
            String dated = alike.size() == 1 || one.dated("").isEmpty() ? name : withDay(one, name);
            String unique = dated;
            for (int i = 2; !used.add(unique.toLowerCase(Locale.ROOT)); i++) {
                unique = dated + " (" + i + ")";
            }
            titles.put(one, unique);
        }
    }

    /** One that is called by its day already has it once. */
    private static String withDay(PacketDocument one, String name) {
        return name.endsWith(one.dated("")) ? name : one.dated(name);
    }
}
