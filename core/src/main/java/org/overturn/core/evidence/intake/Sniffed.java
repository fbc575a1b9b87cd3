package org.overturn.core.evidence.intake;

import java.util.Optional;
import org.overturn.core.evidence.MediaType;

/**
 * What a file is.
 *
 * @param office the package, when it is a Word document
 */
record Sniffed(MediaType type, Optional<OfficePackage> office) {

    static Sniffed of(MediaType type) {
        return new Sniffed(type, Optional.empty());
    }
}
