package org.overturn.batch.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

final class DocumentFolder {
    DocumentFolder(Path folder, LocalDate date, Chance chance) {}

    void consider(RemittanceText remittance) {}

    void finish() throws IOException {}

    int accounts() {
        return 0;
    }
}
