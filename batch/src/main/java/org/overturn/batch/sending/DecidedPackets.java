package org.overturn.batch.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.overturn.batch.Folders;
import org.springframework.stereotype.Component;

/** Puts packets of decided appeals aside, so that none is sent by mistake. */
@Component
public class DecidedPackets {

    private final Folders folders;
    private final SendingFolder sending;

    DecidedPackets(Folders folders, SendingFolder sending) {
        this.folders = folders;
        this.sending = sending;
    }

    /** Moves the packet to {@code packets/decided} and takes its files for the payer away. */
    public void setAside(String appealNumber) throws IOException {
        sending.clear(appealNumber);
        Path packet = folders.packets().resolve(appealNumber + ".pdf");
        if (Files.exists(packet)) {
            Path decided = Files.createDirectories(folders.packets().resolve("decided"));
            Files.move(
                    packet,
                    decided.resolve(appealNumber + ".pdf"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
