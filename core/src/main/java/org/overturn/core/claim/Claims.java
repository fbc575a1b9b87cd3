package org.overturn.core.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.core.claim.FiledClaimRepository.Filed;
import org.overturn.core.claim.x12.X12ClaimReader;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims as they were sent (837) and what was acknowledged of them (277CA, 277, 999, 997, TA1),
 * joined to remittances by the account number.
 */
@Component
public class Claims {

    /** The kinds of transactions (ST01) read here. */
    public static final Set<String> KINDS = Set.of("837", "277", "999", "997", "TA1");

    private final ClaimRegistration registration;
    private final ClaimFileRepository files;
    private final FiledClaimRepository claims;
    private final AdjudicatedRepository adjudicated;
    private final StatementRepository statements;
    private final KeptFiles kept;

    Claims(
            ClaimRegistration registration,
            ClaimFileRepository files,
            FiledClaimRepository claims,
            AdjudicatedRepository adjudicated,
            StatementRepository statements,
            KeptFiles kept) {
        this.registration = registration;
        this.files = files;
        this.claims = claims;
        this.adjudicated = adjudicated;
        this.statements = statements;
        this.kept = kept;
    }

    /**
     * Stores the claims and statements of a kept file, all or none; a file that is on record
     * changes nothing.
     *
     * @param includeTest also of test interchanges (ISA15 = T)
     */
    @Transactional
    public ClaimArrival register(KeptFile file, LocalDate receivedOn, boolean includeTest) {
        try {
            return registration.register(file, receivedOn, includeTest);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the kept file " + file.sha256(), e);
        }
    }

    /** Those of some hashes whose files are on record. */
    public Set<String> listKnown(Collection<String> sha256s) {
        return files.listKnownFiles(sha256s);
    }

    /** How many transactions of files on record are cut off, so that nothing of them is stored. */
    public int countSetAside(Collection<String> sha256s) {
        return files.countSetAside(sha256s);
    }

    /** What was sent for a claim, in the order of sending: original, replacements, voids. */
    public List<Submission> listSubmissions(ClaimKey key) {
        return listFiled(key).stream().map(this::submission).toList();
    }

    /**
     * The claim as it was sent last. Empty when nothing is on file, or when several claims of the
     * account fit and nothing tells which is meant.
     */
    public Optional<Submission> findSubmission(ClaimKey key) {
        return meant(key, listSubmissions(key));
    }

    /** The one of its submissions that {@link #findSubmission} finds. */
    public static Optional<Submission> meant(ClaimKey key, List<Submission> all) {
        List<Submission> sameCharge =
                all.stream()
                        .filter(s ->
                                key.charge().isPresent() && s.claim().charge().equals(key.charge()))
                        .toList();
        List<Submission> left = sameCharge.isEmpty() ? all : sameCharge;
        boolean one = left.stream().map(Claims::identity).distinct().limit(2).count() == 1;
        return one ? Optional.of(left.getLast()) : Optional.empty();
    }

    private static List<Object> identity(Submission submission) {
        SubmittedClaim claim = submission.claim();
        return List.of(
                claim.accountNumber(),
                claim.subscriber().map(s -> s.person().identifier()).orElse(""),
                claim.serviceFrom(),
                claim.serviceTo());
    }

    /** What was said of a claim, the earliest first; then of the files it was sent in. */
    public List<Statement> listStatements(ClaimKey key) {
        String accountKey = AccountKey.of(key.accountNumber());
        List<Statement> ofClaim =
                SameAccount.choose(
                                key.accountNumber(),
                                statements.listByAccount(accountKey),
                                s -> s.acknowledgment().accountNumber(),
                                adjudicated.listNumbers(accountKey))
                        .stream()
                        .filter(s ->
                                key.mayBeServed(
                                        s.acknowledgment().serviceFrom(),
                                        s.acknowledgment().serviceTo()))
                        .toList();
        return Stream.concat(
                        ofClaim.stream(),
                        listFiled(key).stream().flatMap(f -> listOnFile(f).stream()).distinct())
                .toList();
    }

    /** What shows by when a claim was with the payer, the strongest first. */
    public List<ReceiptProof> listProofs(ClaimKey key) {
        List<ReceiptProof> proofs = new ArrayList<>();
        listStatements(key).forEach(s -> Proofs.of(s).ifPresent(proofs::add));
        listReceipts(key).forEach(r -> proofs.add(Proofs.of(r)));
        listFiled(key).forEach(f -> Proofs.of(f).ifPresent(proofs::add));
        return proofs.stream().distinct().sorted(ReceiptProof.ORDER).toList();
    }

    private List<AdjudicatedRepository.Receipt> listReceipts(ClaimKey key) {
        return SameAccount.choose(
                        key.accountNumber(),
                        adjudicated.listReceipts(AccountKey.of(key.accountNumber())),
                        AdjudicatedRepository.Receipt::accountNumber,
                        List.of())
                .stream()
                .filter(r -> key.mayBeServed(r.serviceFrom(), r.serviceTo()))
                .toList();
    }

    private List<Filed> listFiled(ClaimKey key) {
        String accountKey = AccountKey.of(key.accountNumber());
        return SameAccount.choose(
                        key.accountNumber(),
                        claims.listFiled(accountKey),
                        Filed::accountNumber,
                        adjudicated.listNumbers(accountKey))
                .stream()
                .filter(f -> key.mayBeServed(f.serviceFrom(), f.serviceTo()))
                .toList();
    }

    private List<Statement> listOnFile(Filed filed) {
        return statements.listOnFile(filed.sent()).stream()
                .filter(a -> isAbout(filed, a))
                .map(StatementRepository.Addressed::statement)
                .toList();
    }

    /** Control numbers start anew: a statement counts where only one transaction fits it. */
    private boolean isAbout(Filed filed, StatementRepository.Addressed addressed) {
        Acknowledgment one = addressed.statement().acknowledgment();
        List<ClaimFileRepository.SentTransaction> sent =
                FileTie.candidates(
                        files.listSent(one.level(), one.trace(), one.group()),
                        addressed.receiver(),
                        one.statedOn());
        return switch (one.level()) {
            // one group or interchange may hold several transactions
            case GROUP, INTERCHANGE ->
                    sent.stream().map(s -> s.fileName() + s.createdOn()).distinct().count() == 1
                            && sent.stream().anyMatch(s -> s.id() == filed.transactionId());
            default -> sent.size() == 1 && sent.getFirst().id() == filed.transactionId();
        };
    }

    private Submission submission(Filed filed) {
        try {
            SubmittedClaim claim =
                    X12ClaimReader.readClaim(
                            range -> read(filed.file(), range),
                            filed.delimiters(),
                            filed.ordinal(),
                            filed.ranges());
            return new Submission(
                    filed.id(),
                    filed.kind(),
                    filed.sent().batch(),
                    filed.sent().on(),
                    filed.file(),
                    filed.delimiters(),
                    claim);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the kept file " + filed.file().sha256(), e);
        }
    }

    private byte[] read(KeptFile file, ByteRange range) throws IOException {
        try (InputStream in = kept.open(file, range.offset())) {
            return in.readNBytes(range.length());
        }
    }
}
