package org.overturn.batch.night;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.remittance.Unfinished;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/**
 * Divides what is left to store into ranges of remittances with about the same number of bytes:
 * small files share one, a large file is split between its transactions.
 */
@Component
class RemittancePartitions implements Partitioner {

    static final String FIRST_ID = "firstRemittanceId";
    static final String LAST_ID = "lastRemittanceId";

    /** Ranges for each worker, so that none waits long for the last. */
    private static final int RANGES_EACH = 4;

    /** A smaller range costs more to begin than it gains. */
    private static final long LEAST_BYTES = 1 << 18;

    private final Remittances remittances;
    private final NightProperties sizes;

    RemittancePartitions(Remittances remittances, NightProperties sizes) {
        this.remittances = remittances;
        this.sizes = sizes;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        return partition(remittances.listUnfinished(), sizes.workers() * RANGES_EACH);
    }

    static Map<String, ExecutionContext> partition(List<Unfinished> left, int ranges) {
        long total = left.stream().mapToLong(Unfinished::bytesLeft).sum();
        long enough = Math.max(LEAST_BYTES, total / ranges);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        long bytes = 0;
        int first = 0;
        for (int i = 0; i < left.size(); i++) {
            bytes += left.get(i).bytesLeft();
            if (bytes >= enough || i == left.size() - 1) {
                partitions.put(
                        "remittances " + (first + 1) + " to " + (i + 1),
                        range(left.get(first), left.get(i)));
                first = i + 1;
                bytes = 0;
            }
        }
        return partitions;
    }

    private static ExecutionContext range(Unfinished first, Unfinished last) {
        ExecutionContext context = new ExecutionContext();
        context.putLong(FIRST_ID, first.remittanceId());
        context.putLong(LAST_ID, last.remittanceId());
        return context;
    }
}
