package org.overturn.core.claim;

import java.io.IOException;
import java.io.InputStream;
import org.overturn.core.remittance.ReceivedFiles;
import org.springframework.stereotype.Component;

/** The store of all received files: one may hold remittances as well as claims. */
@Component
class KeptReceivedFiles implements KeptFiles {

    private final ReceivedFiles received;

    KeptReceivedFiles(ReceivedFiles received) {
        this.received = received;
    }

    @Override
    public InputStream open(KeptFile file, long offset) throws IOException {
        return received.open(file.sha256(), offset);
    }
}
