package org.overturn.reports;

import java.util.Map;
import org.overturn.core.money.Money;

/**
 * What came in.
 *
 * @param files number of files by status
 * @param remittances number of remittances by status
 * @param payments what the posted remittances say they paid (835 BPR02)
 * @param claimsPaid sum of their claims (CLP04)
 * @param providerAdjusted sum of their provider-level adjustments (PLB)
 * @param difference what neither explains
 */
record Arrivals(
        Map<String, Long> files,
        Map<String, Long> remittances,
        Money payments,
        Money claimsPaid,
        Money providerAdjusted,
        Money difference) {

    Arrivals {
        files = Map.copyOf(files);
        remittances = Map.copyOf(remittances);
    }

    long allFiles() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    long posted() {
        return remittances.getOrDefault("STORED", 0L);
    }

    long notPosted() {
        return remittances.values().stream().mapToLong(Long::longValue).sum() - posted();
    }
}
