package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of a received file and of each remittance in it: new, seen before, held, set
 * aside (denial_detection.md section 8).
 */
@Component
class Registration {

    private final RemittanceRepository remittances;
    private final RemittanceFileRepository files;
    private final Issues issues;

    Registration(RemittanceRepository remittances, RemittanceFileRepository files, Issues issues) {
        this.remittances = remittances;
        this.files = files;
        this.issues = issues;
    }

    /** Writes the decision down, in the caller's transaction. */
    Arrival register(FileScan scan, LocalDate receivedOn, boolean includeTest) {
        Optional<RemittanceFileRepository.KnownFile> known = files.findFile(scan.sha256());
        if (known.isPresent()) {
            return includeTest && postTests(scan, known.get(), receivedOn)
                    ? new Arrival(known.get().name(), scan.sha256(), Arrival.Result.TAKEN)
                    : seenBefore(scan, known.get(), receivedOn);
        }
        List<Issue> found = new ArrayList<>(scan.issues());
        Arrival.Result result = scan.readable() ? Arrival.Result.TAKEN : Arrival.Result.REFUSED;
        if (scan.readable()) {
            long id = files.insertFile(scan, receivedOn, "REGISTERED", null);
            scan.remittances()
                    .forEach(one -> found.addAll(registerOne(id, scan.name(), one, includeTest)));
            remittances.finish(id);
        } else {
            files.insertFile(scan, receivedOn, "REFUSED", Refusal.of(scan));
        }
        issues.report(found, receivedOn);
        return new Arrival(scan.name(), scan.sha256(), result);
    }

    /** Likewise for an 835 that was made of a table. */
    Arrival registerTranslation(
            FileScan scan, Original original, LocalDate receivedOn, boolean includeTest) {
        long originalId = files.insertOriginal(original, receivedOn);
        Arrival arrival = register(scan, receivedOn, includeTest);
        files.setOriginal(scan.sha256(), originalId);
        issues.report(original.issues(), receivedOn);
        return arrival;
    }

    private Arrival seenBefore(
            FileScan scan, RemittanceFileRepository.KnownFile known, LocalDate receivedOn) {
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

    /** Registers the remittances of a known file that were passed over as tests; false if none. */
    private boolean postTests(
            FileScan scan, RemittanceFileRepository.KnownFile known, LocalDate receivedOn) {
        Set<Integer> tests = remittances.forgetTests(known.id());
        List<Issue> found = new ArrayList<>();
        scan.remittances().stream()
                .filter(one -> tests.contains(one.header().ordinal()))
                .forEach(one -> found.addAll(registerOne(known.id(), known.name(), one, true)));
        if (!tests.isEmpty()) {
            files.reopen(known.id());
            remittances.finish(known.id());
        }
        issues.report(found, receivedOn);
        return !tests.isEmpty();
    }

    private List<Issue> registerOne(
            long fileId, String file, FileScan.Scanned scanned, boolean includeTest) {
        Standing standing = standing(scanned, includeTest);
        remittances.insertRemittance(fileId, scanned, standing.status(), standing.sameAs());
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
        Optional<Long> same = remittances.findSameContent(scanned.end().contentHash());
        if (same.isPresent()) {
            return new Standing(
                    RemittanceStatus.SKIPPED,
                    same,
                    issue(IssueCode.REMITTANCE_SEEN_BEFORE, at, trace, "came before; skipped."));
        }
        Optional<Long> rival = remittances.findSamePayment(scanned.remittanceKey());
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
}
