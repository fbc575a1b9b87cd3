package org.overturn.core.remittance.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.remittance.x12.X12RemittanceReader;

/** Tables for tests, and what the reader reads of the 835s made of them. */
final class Tables {

    private Tables() {}

    /** A file beside this class, copied to where a test may have it. */
    static Path copy(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(name))) {
            Path file = folder.resolve(name);
            Files.copy(in, file);
            return file;
        }
    }

    /** The mappings written as {@code name, yaml, name, yaml ...}. */
    static RemittanceTables mapped(Path folder, String... files) throws IOException {
        Path settings = Files.createDirectories(folder.resolve("payers"));
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(settings.resolve(files[i] + ".yml"), files[i + 1]);
        }
        return RemittanceTables.read(settings);
    }

    static String x12(Translation translation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        translation.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a remittance reader makes of an 835. */
    record Readout(
            List<org.overturn.core.remittance.Remittance> headers,
            List<Adjudication> claims,
            List<RemittanceEnd> ends,
            List<Issue> issues) {}

    static Readout read(String x12) throws IOException {
        Readout readout =
                new Readout(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (X12RemittanceReader reader =
                new X12RemittanceReader(
                        new ByteArrayInputStream(x12.getBytes(StandardCharsets.UTF_8)),
                        readout.issues()::add)) {
            for (Optional<RemittanceEvent> event = reader.next();
                    event.isPresent();
                    event = reader.next()) {
                switch (event.get()) {
                    case RemittanceEvent.Began began -> readout.headers().add(began.remittance());
                    case RemittanceEvent.Read read -> readout.claims().add(read.adjudication());
                    case RemittanceEvent.Ended ended -> readout.ends().add(ended.end());
                }
            }
        }
        return readout;
    }
}
