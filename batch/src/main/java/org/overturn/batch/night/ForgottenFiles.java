package org.overturn.batch.night;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.overturn.batch.inbox.Incoming;
import org.overturn.core.remittance.ReceivedFiles;
import org.springframework.stereotype.Component;

/**
 * Files that were kept by a run that stopped before the database knew of them. They pass the door
 * like new arrivals, whether the inbox still has them or not.
 */
@Component
class ForgottenFiles {

    private final ReceivedFiles received;
    private final Door door;

    ForgottenFiles(ReceivedFiles received, Door door) {
        this.received = received;
        this.door = door;
    }

    void receive(NightRun run) throws IOException {
        received.clearParts();
        List<ReceivedFiles.Kept> kept = received.list();
        Set<String> known =
                new HashSet<>(
                        door.listKnown(kept.stream().map(ReceivedFiles.Kept::sha256).toList()));
        for (ReceivedFiles.Kept file : kept) {
            if (known.add(file.sha256())) {
                door.receive(new Forgotten(received, file), run);
            }
        }
    }

    private record Forgotten(ReceivedFiles received, ReceivedFiles.Kept file) implements Incoming {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public InputStream open() throws IOException {
            return received.open(file.sha256());
        }

        @Override
        public boolean settled(boolean whole) {
            return true;
        }
    }
}
