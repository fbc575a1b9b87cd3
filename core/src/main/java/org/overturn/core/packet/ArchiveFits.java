package org.overturn.core.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.overturn.core.db.Digest;
import org.overturn.core.packet.archive.ArchiveFit;
import org.overturn.core.packet.archive.ArchiveFitRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Whether the pages of documents conform to PDF/A-3b; each document is looked at once. */
@Component
public class ArchiveFits {

    private final Optional<ArchiveFitRepository> known;

    @Autowired
    ArchiveFits(ArchiveFitRepository known) {
        this.known = Optional.of(known);
    }

    /** Without a memory. */
    ArchiveFits() {
        known = Optional.empty();
    }

    ArchiveFit of(Path pdf, Typefaces typefaces) throws IOException {
        if (known.isEmpty()) {
            return check(pdf, typefaces);
        }
        String sha256 = Digest.ofFile(pdf);
        Optional<ArchiveFit> before = known.get().find(sha256);
        if (before.isPresent()) {
            return before.get();
        }
        ArchiveFit fit = check(pdf, typefaces);
        known.get().keep(sha256, fit);
        return fit;
    }

    private static ArchiveFit check(Path pdf, Typefaces typefaces) {
        try {
            return ArchiveSample.fit(pdf, typefaces);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // what libraries throw at damaged files is unbounded; the packet needs no answer
            return ArchiveFit.not("it could not be checked");
        }
    }
}
