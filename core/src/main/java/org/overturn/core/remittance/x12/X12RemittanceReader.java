package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.RemittanceEvent;

/**
 * Reads the 835 transactions of one X12 file, forward only and in constant memory. What it can't
 * understand becomes an issue; it throws for nothing but I/O errors of the stream.
 */
public final class X12RemittanceReader implements AutoCloseable {

    private final InputStream in;
    private final Consumer<Issue> issues;

    public X12RemittanceReader(InputStream in, Consumer<Issue> issues) {
        this.in = in;
        this.issues = issues;
    }

    /** The next event; empty at the end of the file. */
    public Optional<RemittanceEvent> next() throws IOException {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
