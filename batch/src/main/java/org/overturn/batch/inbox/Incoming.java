package org.overturn.batch.inbox;

import java.io.IOException;
import java.io.InputStream;

/** A file at the door: in the inbox itself, inside an archive there, or kept and forgotten. */
public interface Incoming {

    /** As it is told to people; of a file in an archive the archive's name, a slash, its own. */
    String name();

    /** Its bytes from the first on; may be asked for again. */
    InputStream open() throws IOException;

    /**
     * Asked once the file was read: whether it lies still, so that what was read is all of it.
     *
     * @param whole its content shows that nothing is to follow
     */
    boolean settled(boolean whole);
}
