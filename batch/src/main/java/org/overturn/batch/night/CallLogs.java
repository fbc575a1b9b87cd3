package org.overturn.batch.night;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;

/**
 * Logs of calls are notes of the office for itself. One goes into a packet only where the facts
 * name it: as the {@code exhibit} of a fact, or below {@code enclose}.
 */
final class CallLogs {

    private static final Set<String> NAMING = Set.of("exhibit", "enclose");

    private CallLogs() {}

    /** Also one that was filed as correspondence, and is called so. */
    static boolean isOne(Document document) {
        return document.kind() == DocumentKind.CALL_LOG
                || DocumentKind.find(document.title())
                        .filter(DocumentKind.CALL_LOG::equals)
                        .isPresent();
    }

    static boolean isNamed(Document document, Map<String, Object> facts) {
        Set<String> names = new HashSet<>();
        facts.forEach((key, value) -> collect(key, value, names));
        return names.contains(plain(document.kind().slug()))
                || names.contains(plain(document.title()))
                || names.contains(plain(document.fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "")));
    }

    private static void collect(Object key, Object value, Set<String> names) {
        switch (value) {
            case Map<?, ?> group -> group.forEach((name, one) -> collect(name, one, names));
            case List<?> list -> list.forEach(one -> collect(key, one, names));
            case String name when NAMING.contains(key) -> {
                names.add(plain(name));
                names.add(plain(name.replaceFirst(",? *(?:p\\.|page) *\\d{1,4}$", "")));
            }
            default -> {}
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
