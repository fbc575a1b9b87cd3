package org.overturn.core.claim;

import java.io.IOException;
import java.io.InputStream;

/** Where received files are kept, each byte as it came. */
@FunctionalInterface
public interface KeptFiles {

    /** The bytes of a kept file from an offset on. */
    InputStream open(KeptFile file, long offset) throws IOException;
}
