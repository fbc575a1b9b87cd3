package org.overturn.batch.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.overturn.batch.sending.PreparedFile;
import org.overturn.core.db.Digest;
import org.overturn.core.evidence.DocumentStore;
import org.overturn.core.submission.SubmittedFile;
import org.springframework.stereotype.Component;

/** The bytes that are sent, under their hash: what went out can be shown for ever. */
@Component
public class KeptFiles {

    private final DocumentStore store;

    KeptFiles(DocumentStore store) {
        this.store = store;
    }

    SubmittedFile keep(PreparedFile file) {
        try {
            return keep(file.name(), Files.readAllBytes(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a payer", e);
        }
    }

    SubmittedFile keep(String name, byte[] bytes) {
        try {
            return new SubmittedFile(name, store.put(bytes), bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a payer", e);
        }
    }

    /**
     * The bytes that were approved.
     *
     * @throws IllegalStateException when the store holds others under this name
     */
    public byte[] get(SubmittedFile file) {
        byte[] bytes = store.get(file.sha256());
        if (!Digest.ofBytes(bytes).equals(file.sha256())) {
            throw new IllegalStateException("the document store is damaged: " + file.sha256());
        }
        return bytes;
    }

    /** Whether all of them are there, unchanged. */
    public boolean isWhole(List<SubmittedFile> files) {
        return files.stream().allMatch(this::isWhole);
    }

    private boolean isWhole(SubmittedFile file) {
        try {
            return Files.isRegularFile(store.path(file.sha256()))
                    && Digest.ofFile(store.path(file.sha256())).equals(file.sha256());
        } catch (IOException e) {
            return false;
        }
    }
}
