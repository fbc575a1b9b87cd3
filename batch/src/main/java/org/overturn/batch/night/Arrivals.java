package org.overturn.batch.night;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.batch.inbox.InboxFile;
import org.overturn.core.remittance.Arrival;
import org.springframework.stereotype.Component;

/** The inbox files of the run under way, until they are cleared away. */
@Component
class Arrivals {

    private final List<Arrived> files = new ArrayList<>();
    private int refusedDocuments;

    /** A file of the inbox, as it was before it was read, and what became of it. */
    record Arrived(InboxFile file, Outcome.Taken taken) {}

    /** Forgets what an earlier run in this process left. */
    void clear() {
        files.clear();
        refusedDocuments = 0;
    }

    void refuseDocument() {
        refusedDocuments++;
    }

    int refusedDocuments() {
        return refusedDocuments;
    }

    void add(InboxFile file, Outcome.Taken taken) {
        files.add(new Arrived(file, taken));
    }

    List<Arrived> list() {
        return List.copyOf(files);
    }

    /** The files that came to this end; those of an archive one by one. */
    List<Arrival> list(Arrival.Result result) {
        return files.stream()
                .flatMap(file -> file.taken().parts().stream())
                .filter(part -> part.result() == result)
                .toList();
    }

    /** Names of the files that were refused, and of the archives that could not be unpacked. */
    List<String> listRefused() {
        Stream<String> archives =
                files.stream()
                        .filter(one -> one.taken().leaving() instanceof Outcome.Leaving.Refused)
                        .map(one -> one.file().name());
        return Stream.concat(list(Arrival.Result.REFUSED).stream().map(Arrival::name), archives)
                .toList();
    }
}
