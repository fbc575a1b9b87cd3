package org.overturn.core.claim;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.overturn.core.claim.x12.X12ClaimReader;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.springframework.stereotype.Component;

/**
 * Stores what is in a file of claims and acknowledgments, in the caller's transaction: first it is
 * read through, so that a transaction that is cut off leaves nothing; then claims and statements
 * that are new are written, some at a time.
 */
@Component
class ClaimRegistration {

    private static final int CHUNK = 500;

    private final ClaimFileRepository files;
    private final ClaimRepository claims;
    private final StatementRepository statements;
    private final Issues issues;
    private final KeptFiles kept;

    ClaimRegistration(
            ClaimFileRepository files,
            ClaimRepository claims,
            StatementRepository statements,
            Issues issues,
            KeptFiles kept) {
        this.files = files;
        this.claims = claims;
        this.statements = statements;
        this.issues = issues;
        this.kept = kept;
    }

    ClaimArrival register(KeptFile file, LocalDate receivedOn, boolean includeTest)
            throws IOException {
        Optional<ClaimFileRepository.KnownFile> known = files.findFile(file.sha256());
        if (known.isPresent() && !(includeTest && files.forgetTests(known.get().id()))) {
            return ClaimArrival.seenBefore(file);
        }
        long id =
                known.map(ClaimFileRepository.KnownFile::id)
                        .orElseGet(() -> files.insertFile(file, receivedOn));
        Storing storing = new Storing(file, id, receivedOn, includeTest);
        storing.findTransactions(files.listOrdinals(id));
        return storing.store();
    }

    /** One file on its way into the database. */
    private final class Storing {

        private final KeptFile file;
        private final long fileId;
        private final LocalDate receivedOn;
        private final boolean includeTest;
        private final Map<Integer, Long> accepted = new HashMap<>();
        private final Rejections rejections;
        private ClaimArrival arrival;
        private Optional<ClaimTransaction> transaction = Optional.empty();
        private List<SubmittedClaim> newClaims = new ArrayList<>();
        private List<Acknowledgment> newStatements = new ArrayList<>();
        private int repeated;

        Storing(KeptFile file, long fileId, LocalDate receivedOn, boolean includeTest) {
            this.file = file;
            this.fileId = fileId;
            this.receivedOn = receivedOn;
            this.includeTest = includeTest;
            this.arrival = new ClaimArrival(file, false, 0, 0, 0, 0);
            this.rejections = new Rejections(file.name(), files);
        }

        /**
         * Reads the file through and writes down what becomes of each transaction.
         *
         * @param settled transactions that are on record
         */
        void findTransactions(Set<Integer> settled) throws IOException {
            List<Issue> found = new ArrayList<>();
            try (X12ClaimReader reader =
                    new X12ClaimReader(kept.open(file, 0), i -> found.add(i.in(file.name())))) {
                for (Optional<ClaimEvent> event = reader.next();
                        event.isPresent();
                        event = reader.next()) {
                    switch (event.get()) {
                        case ClaimEvent.Began began ->
                                transaction = Optional.of(began.transaction());
                        case ClaimEvent.Ended ended -> {
                            ClaimTransaction header = transaction.orElseThrow();
                            if (!settled.contains(header.ordinal())) {
                                settle(header, ended.end(), found);
                            }
                        }
                        case ClaimEvent.Submitted _, ClaimEvent.Acknowledged _ -> {}
                    }
                }
            }
            issues.report(found, receivedOn);
        }

        private void settle(ClaimTransaction header, ClaimTransactionEnd end, List<Issue> found) {
            TransactionStatus status =
                    !end.complete()
                            ? TransactionStatus.SET_ASIDE
                            : header.envelope().test() && !includeTest
                                    ? TransactionStatus.TEST
                                    : TransactionStatus.STORED;
            long id = files.insertTransaction(fileId, header, end, status);
            switch (status) {
                case STORED -> accepted.put(header.ordinal(), id);
                case SET_ASIDE -> arrival = arrival.plus(new ClaimArrival(file, false, 0, 0, 0, 1));
                case TEST ->
                        found.add(
                                Issue.at(
                                                IssueCode.TEST_INTERCHANGE,
                                                header.offset(),
                                                "ST",
                                                "Transaction "
                                                        + header.controlNumber()
                                                        + " is a test; not stored.")
                                        .in(file.name()));
            }
        }

        /** Reads the file again and writes claims and statements of the whole transactions. */
        ClaimArrival store() throws IOException {
            try (X12ClaimReader reader = new X12ClaimReader(kept.open(file, 0), _ -> {})) {
                for (Optional<ClaimEvent> event = reader.next();
                        event.isPresent();
                        event = reader.next()) {
                    take(event.get());
                }
            }
            if (arrival.repeated() > 0) {
                String message =
                        "%,d claims or statements in it came before with the same content; they"
                                + " are stored once.";
                issues.report(
                        List.of(
                                Issue.of(
                                                IssueCode.CLAIMS_SEEN_BEFORE,
                                                message.formatted(arrival.repeated()))
                                        .in(file.name())),
                        receivedOn);
            }
            return arrival;
        }

        private void take(ClaimEvent event) {
            switch (event) {
                case ClaimEvent.Began began -> {
                    transaction = Optional.of(began.transaction());
                    repeated = 0;
                }
                case ClaimEvent.Submitted submitted -> {
                    newClaims.add(submitted.claim());
                    flush(CHUNK);
                }
                case ClaimEvent.Acknowledged acknowledged -> {
                    newStatements.add(acknowledged.acknowledgment());
                    flush(CHUNK);
                }
                case ClaimEvent.Ended _ -> {
                    flush(1);
                    if (repeated > 0) {
                        files.setRepeated(transactionId().orElseThrow(), repeated);
                    }
                }
            }
        }

        private Optional<Long> transactionId() {
            return transaction.map(header -> accepted.get(header.ordinal()));
        }

        private void flush(int atLeast) {
            if (newClaims.size() + newStatements.size() < atLeast) {
                return;
            }
            transactionId().ifPresent(this::write);
            newClaims = new ArrayList<>();
            newStatements = new ArrayList<>();
        }

        private void write(long transactionId) {
            int all = newClaims.size() + newStatements.size();
            List<SubmittedClaim> freshClaims =
                    fresh(newClaims, SubmittedClaim::contentHash, files::listKnownClaims);
            List<Acknowledgment> freshStatements =
                    fresh(newStatements, Acknowledgment::contentHash, files::listKnownStatements);
            claims.insert(transactionId, freshClaims);
            statements.insert(transactionId, freshStatements);
            issues.report(rejections.of(transaction.orElseThrow(), freshStatements), receivedOn);
            int old = all - freshClaims.size() - freshStatements.size();
            repeated += old;
            arrival =
                    arrival.plus(
                            new ClaimArrival(
                                    file,
                                    false,
                                    freshClaims.size(),
                                    freshStatements.size(),
                                    old,
                                    0));
        }

        /** Those whose content was not met before, neither in the database nor among them. */
        private <T> List<T> fresh(
                List<T> all, Function<T, String> hash, Function<Set<String>, Set<String>> known) {
            if (all.isEmpty()) {
                return all;
            }
            Set<String> hashes = new HashSet<>();
            all.forEach(one -> hashes.add(hash.apply(one)));
            Set<String> met = new HashSet<>(known.apply(hashes));
            return all.stream().filter(one -> met.add(hash.apply(one))).toList();
        }
    }
}
