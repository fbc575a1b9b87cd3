package org.overturn.core.remittance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.remittance.x12.X12RemittanceReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remittance files and the remittances in them: received, told apart from what came before, and
 * followed until each is stored. The adjudications themselves are stored by the denial feature,
 * which knows their ledger classes.
 */
@Component
public class Remittances {

    private final RemittanceRepository remittances;
    private final RemittanceFileRepository known;
    private final Registration registration;
    private final RemittanceFiles files;
    private final ReceivedFiles received;
    private final Path refusedFolder;

    Remittances(
            RemittanceRepository remittances,
            RemittanceFileRepository known,
            Registration registration,
            RemittanceProperties settings) {
        this.remittances = remittances;
        this.known = known;
        this.registration = registration;
        this.received = new ReceivedFiles(settings.received());
        this.files = new RemittanceFiles(received);
        this.refusedFolder = settings.refused();
    }

    /** Keeps a copy of a file and reads it through; the database is not touched. */
    public FileScan receive(Path file) {
        return files.receive(file);
    }

    /**
     * Files that were kept by a run that stopped before the database knew of them; they are to be
     * registered like new arrivals.
     */
    public List<FileScan> listForgotten() {
        try {
            List<FileScan> forgotten = new ArrayList<>();
            for (ReceivedFiles.Kept kept : received.list()) {
                if (known.findFile(kept.sha256()).isEmpty()) {
                    Path path = received.path(kept.sha256(), kept.name());
                    forgotten.add(files.scan(path, kept.sha256(), kept.name()));
                }
            }
            return forgotten;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Decides what becomes of a received file and of each remittance in it, and writes that down.
     * Files must come one after the other, in the order of their names: the first one wins.
     */
    @Transactional
    public Arrival register(FileScan scan, LocalDate receivedOn, boolean includeTest) {
        return registration.register(scan, receivedOn, includeTest);
    }

    /** Files with something left to store, by name; paths are those of our own copies. */
    public List<RegisteredFile> listUnfinishedFiles() {
        return known.listUnfinishedFiles().stream().map(this::registered).toList();
    }

    public RegisteredFile getFile(long id) {
        return registered(known.getFile(id));
    }

    private RegisteredFile registered(RemittanceFileRepository.KnownFile file) {
        return new RegisteredFile(
                file.id(), file.sha256(), file.name(), received.path(file.sha256(), file.name()));
    }

    /** The remittances of a file, in its order. */
    public List<RegisteredRemittance> listRemittances(long fileId) {
        return remittances.listRemittances(fileId);
    }

    /**
     * Counts stored adjudications on, in the transaction that stores them.
     *
     * @throws IllegalStateException when another run has stored some meanwhile
     */
    public void advance(long remittanceId, int from, int to) {
        if (!remittances.advance(remittanceId, from, to)) {
            throw new IllegalStateException(
                    "remittance " + remittanceId + " is being stored by another run");
        }
    }

    /** Marks remittances and file as stored where nothing of them is left. */
    @Transactional
    public void finish(long fileId) {
        remittances.finish(fileId);
    }

    /** How many adjudications of all registered remittances are still to be stored. */
    public int countLeft() {
        return remittances.countLeft();
    }

    /** How many remittances of a received file are held or set aside. */
    public int countNotPosted(Arrival arrival) {
        return known.findFile(arrival.sha256())
                .map(file -> remittances.countNotPosted(file.id()))
                .orElse(0);
    }

    /** Whether a received file is stored whole, so that the inbox no longer needs it. */
    public boolean isStored(Arrival arrival) {
        return known.findFile(arrival.sha256())
                .filter(file -> file.status().equals("STORED"))
                .isPresent();
    }

    /**
     * Puts the kept copy of a refused file into the folder of refused files, the reason beside it.
     */
    public void refuse(Arrival arrival) {
        try {
            received.moveTo(
                    refusedFolder,
                    arrival.sha256(),
                    arrival.name(),
                    known.getRefusal(arrival.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the second copy of bytes that are kept under the name they first came by. */
    public void dropCopy(Arrival arrival) {
        try {
            boolean another =
                    known.findFile(arrival.sha256())
                            .filter(file -> !file.name().equals(arrival.name()))
                            .isPresent();
            if (another) {
                received.drop(arrival.sha256(), arrival.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a kept file from an offset on. */
    public InputStream openKept(String sha256, String name, long offset) throws IOException {
        return new BufferedInputStream(received.open(sha256, name, offset));
    }

    /** A stored claim, read again from the kept file by its byte range. */
    public StoredClaim getClaim(long adjudicationId) {
        RemittanceRepository.ClaimPlace place = remittances.getPlace(adjudicationId);
        try (InputStream header = open(place, place.remittanceOffset());
                InputStream claim = open(place, place.offset())) {
            return new StoredClaim(
                    X12RemittanceReader.readHeader(header, StoredClaim.before(place)),
                    X12RemittanceReader.readAdjudication(
                            claim, place.envelope().delimiters(), place.ordinal(), place.offset()));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the kept file " + place.sha256(), e);
        }
    }

    private InputStream open(RemittanceRepository.ClaimPlace place, long offset)
            throws IOException {
        return new BufferedInputStream(received.open(place.sha256(), place.fileName(), offset));
    }
}
