package org.overturn.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.remittance.Arrival;
import org.springframework.stereotype.Component;

/** The inbox files of the run under way, until they are cleared away. */
@Component
class Arrivals {

    private final List<Arrived> files = new ArrayList<>();
    private int refusedDocuments;

    /** Size and time of a file before it was read: a changed file is not cleared away. */
    record Stamp(long size, FileTime modified) {}

    /** A file of the inbox and what became of it. */
    record Arrived(Path file, Stamp stamp, Arrival arrival) {

        boolean isUnchanged() {
            return Files.exists(file) && Arrivals.stamp(file).equals(stamp);
        }
    }

    static Stamp stamp(Path file) {
        try {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

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

    void add(Path file, Stamp stamp, Arrival arrival) {
        files.add(new Arrived(file, stamp, arrival));
    }

    List<Arrived> list() {
        return List.copyOf(files);
    }

    List<Arrived> list(Arrival.Result result) {
        return files.stream().filter(file -> file.arrival().result() == result).toList();
    }
}
