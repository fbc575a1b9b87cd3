package org.overturn.batch.night;

import java.util.List;
import org.overturn.core.remittance.Arrival;

/** What became of a file at the door. */
sealed interface Outcome {

    /**
     * Taken in.
     *
     * @param parts the file itself, or the files of an archive
     * @param leaving how it leaves the inbox when all its parts are stored
     */
    record Taken(List<Arrival> parts, Leaving leaving) implements Outcome {

        public Taken {
            parts = List.copyOf(parts);
        }

        static Taken file(Arrival arrival) {
            return new Taken(List.of(arrival), new Leaving.Removed());
        }
    }

    /** Not for us, or not yet; it stays, and the issue says why. */
    record Left(String why) implements Outcome {}

    /** Somebody still writes to it, or may do so. */
    record InUse() implements Outcome {}

    /** How a file leaves the inbox. */
    sealed interface Leaving {

        /** Its bytes are kept under their hash. */
        record Removed() implements Leaving {}

        /** An archive: its files are kept, and so is it. */
        record Archived() implements Leaving {}

        /** An archive of which something can't be read: to the refused files. */
        record Refused(String why) implements Leaving {}
    }
}
