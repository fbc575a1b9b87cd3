package org.overturn.core.claim;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Chooses, of rows whose account numbers share a key, those of one account. The number itself
 * decides; one that differs by case or padding counts only where it is the only one and no
 * remittance bears it, for it may be another patient's.
 */
final class SameAccount {

    private SameAccount() {}

    static <T> List<T> choose(
            String wanted, List<T> rows, Function<T, String> number, Collection<String> borne) {
        List<T> exact = rows.stream().filter(row -> isSame(number.apply(row), wanted)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<T> free =
                rows.stream()
                        .filter(row -> borne.stream().noneMatch(b -> isSame(b, number.apply(row))))
                        .toList();
        boolean one =
                free.stream()
                        .allMatch(row -> isSame(number.apply(row), number.apply(free.getFirst())));
        return one ? free : List.of();
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
