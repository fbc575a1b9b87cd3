package org.overturn.batch.night;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Set;
import org.overturn.batch.inbox.FileKind;
import org.overturn.batch.inbox.Incoming;
import org.overturn.core.issue.Issues;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.remittance.Keeping;
import org.overturn.core.remittance.Original;
import org.overturn.core.remittance.ReceivedFiles;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.remittance.table.RemittanceTables;
import org.overturn.core.remittance.table.Translation;
import org.springframework.stereotype.Component;

/**
 * Takes in remittances that come as tables: the table is kept as it came, and the 835 made of it is
 * received like any other. A table that no mapping fits stays in the inbox.
 */
@Component
class TableIntake implements Intake {

    private final RemittanceTables tables;
    private final Remittances remittances;
    private final ReceivedFiles received;
    private final Issues issues;

    TableIntake(
            RemittanceTables tables,
            Remittances remittances,
            ReceivedFiles received,
            Issues issues) {
        this.tables = tables;
        this.remittances = remittances;
        this.received = received;
        this.issues = issues;
    }

    @Override
    public FileKind kind() {
        return FileKind.TABLE;
    }

    @Override
    public Outcome receive(Incoming file, NightRun run) throws IOException {
        Path copy = received.newPart();
        try {
            Keeping.Kept kept = keep(file, copy);
            Translation translation = tables.translate(copy, file.name());
            if (!file.settled(false)) {
                forget(kept);
                return new Outcome.InUse();
            }
            if (!translation.isTranslated()) {
                forget(kept);
                issues.report(translation.issues(), run.date());
                return new Outcome.Reported(translation.issues().getFirst().message());
            }
            return register(
                    new Original(kept, file.name(), translation.issues()), translation, run);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Keeps the very bytes that are read: the file itself may change meanwhile. */
    private Keeping.Kept keep(Incoming file, Path copy) throws IOException {
        try (Keeping keeping = received.keep(file.open(), file.name())) {
            Files.copy(keeping, copy, StandardCopyOption.REPLACE_EXISTING);
            return keeping.finish();
        }
    }

    private void forget(Keeping.Kept kept) throws IOException {
        if (kept.fresh()) {
            received.drop(kept.sha256());
        }
    }

    private Outcome register(Original original, Translation translation, NightRun run)
            throws IOException {
        ByteArrayOutputStream x12 = new ByteArrayOutputStream();
        translation.writeTo(x12);
        FileScan scan =
                remittances.receive(
                        new ByteArrayInputStream(x12.toByteArray()), original.name() + ".835");
        return Outcome.Taken.file(
                remittances.registerTranslation(scan, original, run.date(), run.includeTest()));
    }

    /** Tables are on record beside the remittances made of them. */
    @Override
    public Set<String> listKnown(Collection<String> sha256s) {
        return Set.of();
    }
}
