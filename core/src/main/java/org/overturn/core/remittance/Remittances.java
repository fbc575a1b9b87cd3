package org.overturn.core.remittance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.money.Money;
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

    private final RemittanceRepository repository;
    private final RemittanceFiles files;
    private final ReceivedFiles received;
    private final Path refusedFolder;
    private final Issues issues;

    Remittances(RemittanceRepository repository, RemittanceProperties settings, Issues issues) {
        this.repository = repository;
        this.received = new ReceivedFiles(settings.received());
        this.files = new RemittanceFiles(received);
        this.refusedFolder = settings.refused();
        this.issues = issues;
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
                if (repository.findFile(kept.sha256()).isEmpty()) {
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
        Optional<RemittanceRepository.KnownFile> known = repository.findFile(scan.sha256());
        if (known.isPresent()) {
            return seenBefore(scan, known.get(), receivedOn);
        }
        List<Issue> found = new ArrayList<>(scan.issues());
        Arrival.Result result = scan.readable() ? Arrival.Result.TAKEN : Arrival.Result.REFUSED;
        if (scan.readable()) {
            long id = repository.insertFile(scan, receivedOn, "REGISTERED", null);
            scan.remittances()
                    .forEach(one -> found.addAll(registerOne(id, scan.name(), one, includeTest)));
            repository.finish(id);
        } else {
            repository.insertFile(scan, receivedOn, "REFUSED", Refusal.of(scan));
        }
        issues.report(found, receivedOn);
        return new Arrival(scan.name(), scan.sha256(), result);
    }

    private Arrival seenBefore(
            FileScan scan, RemittanceRepository.KnownFile known, LocalDate receivedOn) {
        if (!known.name().equals(scan.name())) {
            issues.report(
                    List.of(
                            Issue.of(
                                            IssueCode.FILE_SEEN_BEFORE,
                                            "Same bytes as " + known.name() + ", read earlier.")
                                    .in(scan.name())),
                    receivedOn);
        }
        return new Arrival(
                scan.name(),
                scan.sha256(),
                switch (known.status()) {
                    case "REFUSED" -> Arrival.Result.REFUSED;
                    case "REGISTERED" ->
                            known.name().equals(scan.name())
                                    ? Arrival.Result.TAKEN
                                    : Arrival.Result.SEEN_BEFORE;
                    default -> Arrival.Result.SEEN_BEFORE;
                });
    }

    private List<Issue> registerOne(
            long fileId, String file, FileScan.Scanned scanned, boolean includeTest) {
        Standing standing = standing(scanned, includeTest);
        repository.insertRemittance(fileId, scanned, standing.status(), standing.sameAs());
        return standing.issue().stream().map(issue -> issue.in(file)).toList();
    }

    private record Standing(
            RemittanceStatus status, Optional<Long> sameAs, Optional<Issue> issue) {}

    private Standing standing(FileScan.Scanned scanned, boolean includeTest) {
        Optional<Long> none = Optional.empty();
        String trace = scanned.header().payment().traceNumber();
        long at = scanned.end().offset();
        if (!scanned.end().complete()) {
            // why it is cut off or can't be read any further, the reader has told
            return new Standing(RemittanceStatus.SET_ASIDE, none, Optional.empty());
        }
        if (scanned.header().envelope().test() && !includeTest) {
            return new Standing(
                    RemittanceStatus.TEST,
                    none,
                    issue(IssueCode.TEST_INTERCHANGE, at, trace, "is a test; not posted."));
        }
        Optional<Long> same = repository.findSameContent(scanned.end().contentHash());
        if (same.isPresent()) {
            return new Standing(
                    RemittanceStatus.SKIPPED,
                    same,
                    issue(IssueCode.REMITTANCE_SEEN_BEFORE, at, trace, "came before; skipped."));
        }
        Optional<Long> rival = repository.findSamePayment(scanned.remittanceKey());
        if (rival.isPresent()) {
            return new Standing(
                    RemittanceStatus.HELD,
                    rival,
                    issue(
                            IssueCode.REMITTANCE_CONFLICT,
                            at,
                            trace,
                            "came before with other content; held."));
        }
        return new Standing(RemittanceStatus.REGISTERED, none, imbalance(scanned));
    }

    private static Optional<Issue> imbalance(FileScan.Scanned scanned) {
        Money difference = scanned.end().difference();
        return difference.isZero()
                ? Optional.empty()
                : issue(
                        IssueCode.REMITTANCE_OUT_OF_BALANCE,
                        scanned.end().offset(),
                        scanned.header().payment().traceNumber(),
                        "is out of balance by " + difference.toDollars() + ".");
    }

    private static Optional<Issue> issue(IssueCode code, long at, String trace, String says) {
        return Optional.of(
                Issue.at(code, at, "ST", "Remittance " + trace + " " + says).about(trace));
    }

    /** Files with something left to store, by name; paths are those of our own copies. */
    public List<RegisteredFile> listUnfinishedFiles() {
        return repository.listUnfinishedFiles().stream().map(this::registered).toList();
    }

    public RegisteredFile getFile(long id) {
        return registered(repository.getFile(id));
    }

    private RegisteredFile registered(RemittanceRepository.KnownFile file) {
        return new RegisteredFile(
                file.id(), file.sha256(), file.name(), received.path(file.sha256(), file.name()));
    }

    /** The remittances of a file, in its order. */
    public List<RegisteredRemittance> listRemittances(long fileId) {
        return repository.listRemittances(fileId);
    }

    /**
     * Counts stored adjudications on, in the transaction that stores them.
     *
     * @throws IllegalStateException when another run has stored some meanwhile
     */
    public void advance(long remittanceId, int from, int to) {
        if (!repository.advance(remittanceId, from, to)) {
            throw new IllegalStateException(
                    "remittance " + remittanceId + " is being stored by another run");
        }
    }

    /** Marks remittances and file as stored where nothing of them is left. */
    @Transactional
    public void finish(long fileId) {
        repository.finish(fileId);
    }

    /** Whether a received file is stored whole, so that the inbox no longer needs it. */
    public boolean isStored(Arrival arrival) {
        return repository
                .findFile(arrival.sha256())
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
                    repository.getRefusal(arrival.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the second copy of bytes that are kept under the name they first came by. */
    public void dropCopy(Arrival arrival) {
        try {
            boolean another =
                    repository
                            .findFile(arrival.sha256())
                            .filter(file -> !file.name().equals(arrival.name()))
                            .isPresent();
            if (another) {
                received.drop(arrival.sha256(), arrival.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stored claim, read again from the kept file by its byte range. */
    public StoredClaim getClaim(long adjudicationId) {
        RemittanceRepository.ClaimPlace place = repository.getPlace(adjudicationId);
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
