package org.overturn.core.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.x12.X12RemittanceReader;

/** Receives remittance files: keeps their bytes while reading them through once. */
final class RemittanceFiles {

    private final ReceivedFiles received;

    RemittanceFiles(ReceivedFiles received) {
        this.received = received;
    }

    /** Keeps a copy of the file and says what is in it; nothing is stored in the database. */
    FileScan receive(InputStream source, String name) throws IOException {
        List<Issue> issues = new ArrayList<>();
        List<FileScan.Scanned> remittances = new ArrayList<>();
        try (Keeping file = received.keep(source, name);
                X12RemittanceReader reader =
                        X12RemittanceReader.scan(file, i -> issues.add(i.in(name)))) {
            collect(reader, remittances);
            return new FileScan(file.finish(), name, remittances, reader.content(), issues);
        }
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
