package org.overturn.batch.night;

import java.util.LinkedHashMap;
import java.util.Map;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/** One partition for each file with something left to store. */
@Component
class RemittancePartitions implements Partitioner {

    static final String FILE_ID = "fileId";

    private final Remittances remittances;

    RemittancePartitions(Remittances remittances) {
        this.remittances = remittances;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        remittances
                .listUnfinishedFiles()
                .forEach(file -> {
                    ExecutionContext context = new ExecutionContext();
                    context.putLong(FILE_ID, file.id());
                    partitions.put("file " + file.id(), context);
                });
        return partitions;
    }
}
