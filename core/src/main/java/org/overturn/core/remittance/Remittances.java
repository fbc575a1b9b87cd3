package org.overturn.core.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.issue.Issues;
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
    private final ImportRepository imports;
    private final ProofRepository proofs;
    private final Registration registration;
    private final Issues issues;
    private final RemittanceFiles files;
    private final ReceivedFiles received;
    private final RefusedFiles refused;

    Remittances(
            RemittanceRepository remittances,
            RemittanceFileRepository known,
            ImportRepository imports,
            ProofRepository proofs,
            Registration registration,
            Issues issues,
            ReceivedFiles received,
            RemittanceProperties settings) {
        this.remittances = remittances;
        this.known = known;
        this.imports = imports;
        this.proofs = proofs;
        this.registration = registration;
        this.issues = issues;
        this.received = received;
        this.files = new RemittanceFiles(received);
        this.refused = new RefusedFiles(settings.refused(), received);
    }

    /**
     * Keeps a copy of a file and reads it through; the database is not touched.
     *
     * @throws UnreadableFile when the source can't be read to its end; nothing is kept then
     */
    public FileScan receive(InputStream source, String name) throws IOException {
        return files.receive(source, name);
    }

    /** Drops the kept copy of a file that is to stay where it was; one kept before stays. */
    public void forget(FileScan scan) throws IOException {
        if (scan.kept().fresh()) {
            received.drop(scan.sha256());
        }
    }

    /** Those of the hashes whose files are on record here, in whatever status. */
    public Set<String> listKnown(Collection<String> sha256s) {
        return known.listKnown(sha256s);
    }

    /**
     * Decides what becomes of a received file and of each remittance in it, and writes that down.
     * Files must come one after the other, in the order of their names: the first one wins.
     */
    @Transactional
    public Arrival register(FileScan scan, LocalDate receivedOn, boolean includeTest) {
        return registration.register(scan, receivedOn, includeTest);
    }

    /** The same for an 835 that was made of a table; the table is on record beside it. */
    @Transactional
    public Arrival registerTranslation(
            FileScan scan, Original original, LocalDate receivedOn, boolean includeTest) {
        return registration.registerTranslation(scan, original, receivedOn, includeTest);
    }

    /** The table that a file was made of: its rows stand in REF*ZZ of claims and lines. */
    public Optional<RegisteredFile> findOriginal(long fileId) {
        return known.findOriginal(fileId).map(this::registered);
    }

    /** Files with something left to store, by name. */
    public List<RegisteredFile> listUnfinishedFiles() {
        return known.listUnfinishedFiles().stream().map(this::registered).toList();
    }

    public RegisteredFile getFile(long id) {
        return registered(known.getFile(id));
    }

    private RegisteredFile registered(RemittanceFileRepository.KnownFile file) {
        return new RegisteredFile(file.id(), file.sha256(), file.name());
    }

    /** Our own copy of a file, from a byte offset on. */
    public InputStream open(RegisteredFile file, long offset) throws IOException {
        return received.open(file.sha256(), offset);
    }

    /** Remittances with something left to store, in the order of their registration. */
    public List<Unfinished> listUnfinished() {
        return imports.listUnfinished();
    }

    /** The unfinished ones from one to another, in the order of their registration. */
    public List<RegisteredRemittance> listUnfinished(long firstId, long lastId) {
        return imports.listUnfinished(firstId, lastId);
    }

    /**
     * Counts stored adjudications on, in the transaction that stores them.
     *
     * @throws IllegalStateException when another run has stored some meanwhile
     */
    public void advance(Collection<ImportMark> marks) {
        if (!imports.advance(marks)) {
            throw new IllegalStateException("a remittance is being stored by another run");
        }
    }

    /**
     * Marks remittances and file as stored where nothing of them is left, after their rows were
     * read back and held against what the file said.
     */
    @Transactional
    public void finish(long fileId, LocalDate today) {
        proofs.prove(fileId);
        remittances.finish(fileId);
        issues.report(proofs.listBroken(fileId), today);
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
    public void refuse(Arrival arrival) throws IOException {
        refused.take(arrival.sha256(), arrival.name(), known.getRefusal(arrival.sha256()));
    }

    /** Puts a file that no part of the database knows into the folder of refused files. */
    public void refuse(InputStream file, String name, String reason) throws IOException {
        refused.take(file, name, reason);
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

    /**
     * Bytes of a received file, as it was kept.
     *
     * @throws UncheckedIOException when the kept file can't be read
     */
    public byte[] getBytes(String sha256, long offset, long length) {
        try (InputStream in = received.open(sha256, offset)) {
            return in.readNBytes(Math.toIntExact(length));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the kept file " + sha256, e);
        }
    }

    /**
     * The bytes of a stored claim's loop, and of no other claim, as they stand in the kept file.
     */
    public byte[] getClaimBytes(long adjudicationId, Adjudication claim) {
        return getBytes(
                remittances.getPlace(adjudicationId).sha256(), claim.offset(), claim.length());
    }

    private InputStream open(RemittanceRepository.ClaimPlace place, long offset)
            throws IOException {
        return received.open(place.sha256(), offset);
    }
}
