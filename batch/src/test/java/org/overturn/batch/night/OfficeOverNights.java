package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** An office that is open during all tests of a class, which add nights to it. */
abstract class OfficeOverNights {

    @TempDir static Path folder;
    static Office office;

    @BeforeAll
    static void open() throws IOException {
        office = new Office(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }
}
