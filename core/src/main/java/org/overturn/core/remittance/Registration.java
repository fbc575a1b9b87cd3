package org.overturn.core.remittance;

import java.time.LocalDate;
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
    private final ProofRepository proofs;
    private final Payments payments;
    private final Holding holding;
    private final Issues issues;

    Registration(
            RemittanceRepository remittances,
            RemittanceFileRepository files,
            ProofRepository proofs,
            Payments payments,
            Holding holding,
            Issues issues) {
        this.remittances = remittances;
        this.files = files;
        this.proofs = proofs;
        this.payments = payments;
        this.holding = holding;
        this.issues = issues;
    }

    /** A file that is being registered. */
    private record ReceivedFile(RemittanceFileRepository.KnownFile known, LocalDate on) {}

    /** Writes the decision down, in the caller's transaction. */
    Arrival register(FileScan scan, LocalDate receivedOn, boolean includeTest) {
        Optional<RemittanceFileRepository.KnownFile> known = files.findFile(scan.sha256());
        if (known.isPresent()) {
            return includeTest && postTests(scan, known.get(), receivedOn)
                    ? new Arrival(known.get().name(), scan.sha256(), Arrival.Result.TAKEN)
                    : seenBefore(scan, known.get(), receivedOn);
        }
        issues.report(scan.issues(), receivedOn);
        if (!scan.readable()) {
            files.insertFile(scan, receivedOn, "REFUSED", Refusal.of(scan));
            return new Arrival(scan.name(), scan.sha256(), Arrival.Result.REFUSED);
        }
        long id = files.insertFile(scan, receivedOn, "REGISTERED", null);
        ReceivedFile file = new ReceivedFile(files.getFile(id), receivedOn);
        scan.remittances().forEach(one -> registerOne(file, one, includeTest));
        proofs.prove(id); // one of provider adjustments only has no claims to wait for
        remittances.finish(id);
        return new Arrival(scan.name(), scan.sha256(), Arrival.Result.TAKEN);
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
        ReceivedFile file = new ReceivedFile(known, receivedOn);
        scan.remittances().stream()
                .filter(one -> tests.contains(one.header().ordinal()))
                .forEach(one -> registerOne(file, one, true));
        if (!tests.isEmpty()) {
            files.reopen(known.id());
            proofs.prove(known.id());
            remittances.finish(known.id());
        }
        return !tests.isEmpty();
    }

    private void registerOne(ReceivedFile file, FileScan.Scanned scanned, boolean includeTest) {
        Optional<Standing> passedOver = passOver(scanned, includeTest);
        if (passedOver.isPresent()) {
            Standing standing = passedOver.get();
            remittances.insertRemittance(
                    file.known().id(), scanned, standing.status(), standing.sameAs());
            standing.issue().ifPresent(issue -> report(issue, file));
            return;
        }
        Payments.Place place = payments.place(scanned, file.known());
        long id =
                remittances.insertRemittance(
                        file.known().id(), scanned, place.status(), place.rival());
        if (!holding.settle(id, place, file.on())) {
            imbalance(scanned).ifPresent(issue -> report(issue, file));
        }
        debt(scanned).ifPresent(issue -> report(issue, file));
    }

    private void report(Issue issue, ReceivedFile file) {
        issues.report(List.of(issue.in(file.known().name())), file.on());
    }

    private record Standing(
            RemittanceStatus status, Optional<Long> sameAs, Optional<Issue> issue) {}

    /** Cut off, a test, or come before: nothing of it is to be posted. */
    private Optional<Standing> passOver(FileScan.Scanned scanned, boolean includeTest) {
        Optional<Long> none = Optional.empty();
        String trace = scanned.header().payment().traceNumber();
        long at = scanned.end().offset();
        if (!scanned.end().complete()) {
            // why it is cut off or can't be read any further, the reader has told
            return Optional.of(new Standing(RemittanceStatus.SET_ASIDE, none, Optional.empty()));
        }
        if (scanned.header().envelope().test() && !includeTest) {
            return Optional.of(
                    new Standing(
                            RemittanceStatus.TEST,
                            none,
                            issue(
                                    IssueCode.TEST_INTERCHANGE,
                                    at,
                                    trace,
                                    "is a test; not posted.")));
        }
        return remittances
                .findSameContent(scanned.end().contentHash())
                .map(same ->
                        new Standing(
                                RemittanceStatus.SKIPPED,
                                Optional.of(same),
                                issue(
                                        IssueCode.REMITTANCE_SEEN_BEFORE,
                                        at,
                                        trace,
                                        "came before; skipped.")));
    }

    private static Optional<Issue> imbalance(FileScan.Scanned scanned) {
        Money difference = scanned.end().difference();
        String trace = scanned.header().payment().traceNumber();
        return difference.isZero()
                ? Optional.empty()
                : Optional.of(
                        Issue.at(
                                        IssueCode.REMITTANCE_OUT_OF_BALANCE,
                                        scanned.end().offset(),
                                        "ST",
                                        PaymentIssues.outOfBalance(trace, difference))
                                .about(trace));
    }

    private static Optional<Issue> debt(FileScan.Scanned scanned) {
        String trace = scanned.header().payment().traceNumber();
        return scanned.header()
                .payment()
                .amount()
                .filter(Money::isNegative)
                .map(amount ->
                        Issue.at(
                                        IssueCode.PAYMENT_NEGATIVE,
                                        scanned.end().offset(),
                                        "ST",
                                        "Remittance "
                                                + trace
                                                + " pays "
                                                + amount.toDollars()
                                                + ": it takes more than it brings, and carries"
                                                + " nothing forward.")
                                .about(trace));
    }

    private static Optional<Issue> issue(IssueCode code, long at, String trace, String says) {
        return Optional.of(
                Issue.at(code, at, "ST", "Remittance " + trace + " " + says).about(trace));
    }
}
