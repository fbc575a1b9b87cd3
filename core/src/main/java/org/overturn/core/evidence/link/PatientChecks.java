package org.overturn.core.evidence.link;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents that were put to an account by hand, held against the patient of its claims: a page of
 * one patient in the packet of another is the worst there is. One that seems to be another's goes
 * into no packet until a person says why it belongs there.
 */
@Component
public class PatientChecks {

    private static final int LONGEST_REASON = 500;

    /** Beside a document that says nothing of its own account's patient, one number is enough. */
    private static final int ENOUGH_ALONE = 50;

    private static final int AHEAD = 25;

    private final KnownClaimRepository known;
    private final Births births;
    private final Identification identification;
    private final WaitingRepository waiting;
    private final PatientAnswerRepository answers;
    private final Documents documents;
    private final AuditLog audit;
    private final Clock clock;

    PatientChecks(
            KnownClaimRepository known,
            Births births,
            Identification identification,
            WaitingRepository waiting,
            PatientAnswerRepository answers,
            Documents documents,
            AuditLog audit,
            Clock clock) {
        this.known = known;
        this.births = births;
        this.identification = identification;
        this.waiting = waiting;
        this.answers = answers;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of these documents, those that seem to be another patient's and of which nobody said why. */
    public List<PatientDoubt> listOpen(ClaimPatient patient, Collection<Document> among) {
        Set<Long> answered =
                answers.listAnswered(
                        AccountKey.of(patient.accountNumber()),
                        among.stream().map(Document::id).toList());
        List<Document> asked = among.stream().filter(d -> !answered.contains(d.id())).toList();
        return asked.isEmpty()
                ? List.of()
                : candidate(patient).stream()
                        .flatMap(own -> asked.stream().flatMap(d -> doubt(d, own).stream()))
                        .toList();
    }

    /** The same of one, whoever its account is of. */
    public Optional<PatientDoubt> findOpen(Document document) {
        return document.isLinked()
                ? listOpen(ClaimPatient.ofAccount(document.accountNumber()), List.of(document))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** What somebody said of it while it has this account. */
    public Optional<PatientAnswer> findAnswer(Document document) {
        return answers.find(document);
    }

    /**
     * Says why a document belongs to its account though it seems to be another patient's.
     *
     * @throws LinkRefused when no reason is given, or nothing was asked
     */
    @Transactional
    public void answer(Actor by, Document document, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new LinkRefused("Say in up to 500 characters why it belongs to this patient.");
        }
        PatientDoubt doubt =
                findOpen(document)
                        .orElseThrow(() ->
                                new LinkRefused(
                                        "Nothing speaks against this patient, or it was said"
                                                + " before."));
        answers.add(
                document,
                new PatientAnswer(
                        doubt.otherAccount().orElse(""), why, by.name(), clock.instant()));
        audit.record(
                AuditEvent.of(by, AuditAction.CHANGE)
                        .on("document", Long.toString(document.id()))
                        .ofPatient(document.accountKey())
                        .because("Said to be of its account's patient, though " + doubt.because()));
    }

    /** The claims of the account that are of this patient; of all where it is of nobody else. */
    Optional<Candidate> candidate(ClaimPatient patient) {
        List<KnownClaim> all =
                known.listByAccounts(List.of(AccountKey.of(patient.accountNumber())));
        List<KnownClaim> own =
                all.stream()
                        .filter(one ->
                                !patient.name().tells() || one.patient().mayBe(patient.name()))
                        .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(withBirths(own));
    }

    private Candidate withBirths(List<KnownClaim> claims) {
        Set<LocalDate> days =
                claims.stream()
                        .map(KnownClaim::accountNumber)
                        .distinct()
                        .flatMap(number -> births.list(number).stream())
                        .collect(Collectors.toSet());
        return new Candidate(claims, days);
    }

    private Optional<PatientDoubt> doubt(Document document, Candidate own) {
        Signals signals = signals(document);
        PatientFit fit = new PatientFit(signals, own);
        if (fit.isSure()) {
            return Optional.empty();
        }
        Optional<Candidate> other = findOther(document, signals, own, fit);
        List<String> reasons = new ArrayList<>(fit.contradictions());
        other.ifPresent(_ -> reasons.add("what it says fits another account better"));
        Optional<Candidate> copied = findCopied(document, own, fit);
        copied.ifPresent(_ -> reasons.add("the same file is on file for another account"));
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PatientDoubt(
                                document,
                                other.or(() -> copied).map(PatientChecks::number),
                                reasons));
    }

    private Signals signals(Document document) {
        Told told =
                waiting.findOrigin(document.id())
                        .map(WaitingRepository.Origin::told)
                        .orElse(Told.NOTHING);
        return SignalReader.read(document.fileName(), documents.listPageTexts(document), told);
    }

    private static String number(Candidate candidate) {
        return candidate.claims().getFirst().accountNumber();
    }

    /** The account of another patient that it fits clearly better. */
    private Optional<Candidate> findOther(
            Document document, Signals signals, Candidate own, PatientFit fit) {
        return identification.propose(signals).stream()
                .filter(one -> !AccountKey.of(one.accountNumber()).equals(document.accountKey()))
                .filter(one -> isBetter(one, fit))
                .map(one -> AccountKey.of(one.accountNumber()))
                .flatMap(key -> find(key).stream())
                .filter(other -> !isSamePatient(own, other))
                .findFirst();
    }

    private static boolean isBetter(Proposal other, PatientFit fit) {
        boolean clearly = other.score() >= Matching.SURE && other.score() >= fit.score() + AHEAD;
        boolean alone = other.score() >= ENOUGH_ALONE && fit.isBare();
        boolean instead = !fit.contradictions().isEmpty() && other.score() > fit.score();
        return clearly || alone || instead;
    }

    private Optional<Candidate> find(String accountKey) {
        List<KnownClaim> claims = known.listByAccounts(List.of(accountKey));
        return claims.isEmpty() ? Optional.empty() : Optional.of(withBirths(claims));
    }

    /** The other account that has the same file, where nothing says that it is of this patient. */
    private Optional<Candidate> findCopied(Document document, Candidate own, PatientFit fit) {
        return fit.isBare() && isRecord(document.kind())
                ? documents.listCopies(document).stream()
                        .filter(Document::isLinked)
                        .flatMap(copy -> find(copy.accountKey()).stream())
                        .filter(other -> !isSamePatient(own, other))
                        .findFirst()
                : Optional.empty();
    }

    /** Letters and what nobody named may rightly lie with several patients. */
    private static boolean isRecord(DocumentKind kind) {
        return kind.tellsOfCare()
                && kind != DocumentKind.OTHER
                && kind != DocumentKind.CORRESPONDENCE;
    }

    private static boolean isSamePatient(Candidate own, Candidate other) {
        boolean named =
                own.names().stream().anyMatch(n -> other.names().stream().anyMatch(n::mayBe));
        boolean member = other.members().stream().anyMatch(own.members()::contains);
        return own.isOfSamePatient(other) || (named && member);
    }
}
