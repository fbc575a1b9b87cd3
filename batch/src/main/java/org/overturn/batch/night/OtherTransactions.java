package org.overturn.batch.night;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.overturn.core.remittance.FileScan;

/**
 * Reads transactions of other kinds than 835 out of X12 files. A file with both kinds is read by
 * both; each finds its bytes in {@link org.overturn.core.remittance.ReceivedFiles}.
 */
interface OtherTransactions {

    /** The kinds (ST01) read here. */
    Set<String> kinds();

    /** Stores what is in a kept file; a file that is on record already is harmless. */
    void receive(FileScan file, NightRun run) throws IOException;

    /** Those of the kept files' hashes that are on record here. */
    Set<String> listKnown(Collection<String> sha256s);
}
