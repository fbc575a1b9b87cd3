package org.overturn.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.remittance.RegisteredFile;
import org.overturn.core.remittance.RegisteredRemittance;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.remittance.RemittanceStatus;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.remittance.x12.X12RemittanceReader;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the adjudications of one registered file that are not stored yet. Where to go on stands in
 * the database, moved in the same transaction as the rows; the issues of the file were told when it
 * was received.
 */
@Component
@StepScope
class AdjudicationReader implements ItemStreamReader<PostedAdjudication> {

    private final Remittances remittances;
    private final long fileId;
    private final Map<Integer, RegisteredRemittance> registered = new HashMap<>();
    private @Nullable X12RemittanceReader reader;
    private @Nullable Remittance header;

    AdjudicationReader(
            Remittances remittances,
            @Value("#{stepExecutionContext['" + RemittancePartitions.FILE_ID + "']}") long fileId) {
        this.remittances = remittances;
        this.fileId = fileId;
    }

    @Override
    public void open(ExecutionContext context) {
        RegisteredFile file = remittances.getFile(fileId);
        remittances.listRemittances(fileId).forEach(one -> registered.put(one.ordinal(), one));
        try {
            reader = new X12RemittanceReader(remittances.open(file, 0), _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the kept file " + file.sha256(), e);
        }
    }

    @Override
    public @Nullable PostedAdjudication read() throws IOException {
        if (reader == null) {
            throw new IllegalStateException("not open");
        }
        for (Optional<RemittanceEvent> event = reader.next();
                event.isPresent();
                event = reader.next()) {
            if (event.get() instanceof RemittanceEvent.Began began) {
                header = began.remittance();
            } else if (event.get() instanceof RemittanceEvent.Read read && header != null) {
                RegisteredRemittance target = registered.get(header.ordinal());
                if (target != null && isLeft(target, read)) {
                    return new PostedAdjudication(target, header, read.adjudication());
                }
            }
        }
        return null;
    }

    private static boolean isLeft(RegisteredRemittance target, RemittanceEvent.Read read) {
        return target.status() == RemittanceStatus.REGISTERED
                && read.adjudication().ordinal() > target.stored();
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
