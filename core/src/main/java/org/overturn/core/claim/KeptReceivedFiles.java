package org.overturn.core.claim;

import java.io.IOException;
import java.io.InputStream;
import org.overturn.core.remittance.Remittances;
import org.springframework.stereotype.Component;

/** The store of remittance files: one file may hold remittances and claims. */
@Component
class KeptReceivedFiles implements KeptFiles {

    private final Remittances remittances;

    KeptReceivedFiles(Remittances remittances) {
        this.remittances = remittances;
    }

    @Override
    public InputStream open(KeptFile file, long offset) throws IOException {
        return remittances.openKept(file.sha256(), file.name(), offset);
    }
}
