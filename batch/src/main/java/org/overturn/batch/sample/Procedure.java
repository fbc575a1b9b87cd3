package org.overturn.batch.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.core.money.Money;

/**
 * A service the practice bills: bare code numbers and a plausible charge for one unit.
 *
 * @param service the kind of visit it belongs to, such as {@code lumbar-mri}
 * @param qualifier SVC01-1: HC for HCPCS, N4 for an NDC
 */
record Procedure(
        String service,
        String qualifier,
        String code,
        List<String> modifiers,
        Money charge,
        int maxUnits,
        String revenueCode,
        int weight)
        implements Deck.Card {

    private static final Map<String, List<Procedure>> BY_SERVICE =
            Tables.read(
                            "procedures.csv",
                            row ->
                                    new Procedure(
                                            row.get("service"),
                                            row.get("qualifier"),
                                            row.get("code"),
                                            Tables.words(row.get("modifiers")),
                                            Money.of(row.get("charge")),
                                            Integer.parseInt(row.get("maxUnits")),
                                            row.get("revenue"),
                                            Integer.parseInt(row.get("weight"))))
                    .stream()
                    .collect(Collectors.groupingBy(Procedure::service));

    static final Procedure QUALITY_REPORT =
            new Procedure("quality", "HC", "G8427", List.of(), Money.of("0.01"), 1, "", 1);

    /** The procedures of a service, the leading one first. */
    static List<Procedure> of(String service) {
        return BY_SERVICE.getOrDefault(service, List.of());
    }
}
