package org.overturn.core.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Texts of ours that go into packets, kept beside the documents. */
@Component
public class KeptTexts {

    private final DocumentStore store;

    KeptTexts(DocumentStore store) {
        this.store = store;
    }

    /** Keeps a text, and says where it lies; keeping it again changes nothing. */
    public Path keep(String text) {
        try {
            return store.path(store.put(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text of packets", e);
        }
    }
}
