package org.overturn.batch.night;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.overturn.batch.inbox.FileKind;
import org.overturn.batch.inbox.Incoming;

/** Takes in the files of one kind. The door asks the one whose kind a file looks like. */
interface Intake {

    FileKind kind();

    /**
     * Keeps a file, reads it and writes down what becomes of it, or leaves it as it is. Asks {@link
     * Incoming#settled} once it has read the file, before it writes anything down.
     *
     * @throws org.overturn.core.remittance.UnreadableFile when the file can't be read to its end
     */
    Outcome receive(Incoming file, NightRun run) throws IOException;

    /** Those of the kept files' hashes that are on record; the others are received once more. */
    Set<String> listKnown(Collection<String> sha256s);
}
