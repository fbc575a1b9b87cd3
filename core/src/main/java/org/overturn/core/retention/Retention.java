package org.overturn.core.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.remittance.AccountKey;

/**
 * How long the office keeps what it has.
 *
 * @param years of each kind
 * @param holdsAll a legal hold on everything: nothing may be taken away
 * @param held account numbers under a legal hold
 * @param holdReason for people
 */
public record Retention(
        Map<RetentionKind, Integer> years,
        boolean holdsAll,
        List<String> held,
        Optional<String> holdReason) {

    /** Without a setting. */
    public static final Retention USUAL =
            new Retention(Map.of(), false, List.of(), Optional.empty());

    public Retention {
        Map<RetentionKind, Integer> given = Map.copyOf(years);
        years =
                Arrays.stream(RetentionKind.values())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        kind -> kind,
                                        kind -> given.getOrDefault(kind, kind.usualYears())));
        years.forEach(Retention::check);
        held = List.copyOf(held);
    }

    private static void check(RetentionKind kind, int years) {
        if (!isAllowed(years)) {
            throw new IllegalArgumentException(kind + " " + years + " years");
        }
    }

    static boolean isAllowed(int years) {
        return years >= RetentionKind.FEWEST_YEARS && years <= RetentionKind.MOST_YEARS;
    }

    public int years(RetentionKind kind) {
        return years.getOrDefault(kind, kind.usualYears());
    }

    /** What came on this day or before is past its time. */
    LocalDate pastSince(RetentionKind kind, LocalDate today) {
        return today.minusYears(years(kind)).minusDays(1);
    }

    Set<String> heldKeys() {
        return held.stream().map(AccountKey::of).collect(Collectors.toUnmodifiableSet());
    }
}
