package org.overturn.core.remittance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.x12.X12RemittanceReader;

/** Receives remittance files: keeps their bytes, reads them through once. */
final class RemittanceFiles {

    private final ReceivedFiles received;

    RemittanceFiles(ReceivedFiles received) {
        this.received = received;
    }

    /** Keeps a copy of the file and says what is in it; nothing is stored in the database. */
    FileScan receive(Path file) {
        try {
            String name = file.getFileName().toString();
            String sha256 = received.keep(file);
            return scan(received.path(sha256, name), sha256, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileScan scan(Path kept, String sha256, String name) throws IOException {
        List<Issue> issues = new ArrayList<>();
        List<FileScan.Scanned> remittances = new ArrayList<>();
        long size = Files.size(kept);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(kept));
                X12RemittanceReader reader =
                        X12RemittanceReader.scan(in, i -> issues.add(i.in(name)))) {
            collect(reader, remittances);
        }
        return new FileScan(
                sha256, name, size, remittances, issues.stream().map(i -> i.in(name)).toList());
    }

    private static void collect(X12RemittanceReader reader, List<FileScan.Scanned> remittances)
            throws IOException {
        Optional<Remittance> header = Optional.empty();
        for (Optional<RemittanceEvent> event = reader.next();
                event.isPresent();
                event = reader.next()) {
            switch (event.get()) {
                case RemittanceEvent.Began began -> header = Optional.of(began.remittance());
                case RemittanceEvent.Read _ -> {}
                case RemittanceEvent.Ended ended ->
                        remittances.add(new FileScan.Scanned(header.orElseThrow(), ended.end()));
            }
        }
    }
}
