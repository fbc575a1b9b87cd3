package org.overturn.batch.night;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.RegisteredRemittance;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.remittance.x12.ClaimStream;

/**
 * Reads the adjudications of registered remittances that are not stored yet, and no byte of the
 * files before them: where to go on stands in the database, moved in the same transaction as the
 * rows. The issues of the files were told when they were received.
 */
final class AdjudicationReader implements AutoCloseable {

    private final Remittances remittances;
    private final Iterator<RegisteredRemittance> left;
    private @Nullable RegisteredRemittance current;
    private @Nullable ClaimStream claims;
    private int read;

    /**
     * @param left in the order of their files and bytes
     */
    AdjudicationReader(Remittances remittances, List<RegisteredRemittance> left) {
        this.remittances = remittances;
        this.left = left.iterator();
    }

    /** An adjudication and its remittance. */
    record Posted(RegisteredRemittance remittance, Adjudication adjudication) {}

    /**
     * The next adjudication; empty when all are read.
     *
     * @throws IllegalStateException when the kept file holds fewer than were registered
     */
    Optional<Posted> read() throws IOException {
        while (true) {
            if (current != null && claims != null) {
                Optional<Adjudication> next = claims.next();
                if (next.isPresent()) {
                    read++;
                    return Optional.of(new Posted(current, next.get()));
                }
                checkWhole(current);
            }
            if (!left.hasNext()) {
                return Optional.empty();
            }
            begin(left.next());
        }
    }

    private void checkWhole(RegisteredRemittance remittance) {
        if (read != remittance.total()) {
            throw new IllegalStateException(
                    "remittance %d has %d claims, its kept file %s holds %d"
                            .formatted(
                                    remittance.id(),
                                    remittance.total(),
                                    remittance.file().sha256(),
                                    read));
        }
    }

    private void begin(RegisteredRemittance remittance) throws IOException {
        boolean sameFile = current != null && current.file().id() == remittance.file().id();
        if (claims == null || !sameFile || !claims.reaches(remittance.nextByte())) {
            close();
            claims =
                    new ClaimStream(
                            remittances.open(remittance.file(), remittance.nextByte()),
                            remittance.nextByte());
        }
        claims.begin(remittance.nextByte(), remittance.delimiters(), remittance.stored());
        current = remittance;
        read = remittance.stored();
    }

    @Override
    public void close() throws IOException {
        if (claims != null) {
            claims.close();
        }
    }
}
