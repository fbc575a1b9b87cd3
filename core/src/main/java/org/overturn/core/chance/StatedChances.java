package org.overturn.core.chance;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.resource.OurTable;

/** chances.csv: what is believed before any denial of a category has ended. Our estimates. */
final class StatedChances {

    /** As many cases as one of our estimates is worth. */
    private static final double STRENGTH = 8;

    private final Map<DenialCategory, Belief> beliefs = new EnumMap<>(DenialCategory.class);

    StatedChances() {
        OurTable.rows(StatedChances.class, "chances.csv")
                .forEach(row ->
                        beliefs.put(
                                DenialCategory.valueOf(row.get("denial_category")),
                                new Belief(
                                        Integer.parseInt(row.get("chance_percent")) / 100.0,
                                        STRENGTH)));
    }

    Belief of(DenialCategory category) {
        return Objects.requireNonNull(beliefs.get(category), category.name());
    }
}
