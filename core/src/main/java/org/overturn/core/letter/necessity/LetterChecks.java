package org.overturn.core.letter.necessity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.BlockingFinding;
import org.overturn.core.approval.Signature;
import org.overturn.core.approval.Waived;
import org.overturn.core.claim.ClaimKey;
import org.overturn.core.claim.Claims;
import org.overturn.core.claim.HealthCode;
import org.overturn.core.claim.Submission;
import org.overturn.core.db.Digest;
import org.overturn.core.letter.necessity.Circumstances.SignatureState;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;

/** Holds letters against what is known beside them: today, the claim as sent, the signature. */
@Component
class LetterChecks {

    private static final int GAP_DIGITS = 12;

    private final Approvals approvals;
    private final Claims claims;
    private final KnownPatientRepository patients;
    private final Users users;
    private final Clock clock;

    LetterChecks(
            Approvals approvals,
            Claims claims,
            KnownPatientRepository patients,
            Users users,
            Clock clock) {
        this.approvals = approvals;
        this.claims = claims;
        this.patients = patients;
        this.users = users;
        this.clock = clock;
    }

    List<CheckedFinding> check(NecessityLetter letter, LetterContent content, Approval text) {
        List<Waived> waived = approvals.listWaived(text);
        return Completeness.check(content, circumstances(letter, text)).stream()
                .map(finding ->
                        new CheckedFinding(
                                finding,
                                waived.stream()
                                        .filter(one -> one.finding().equals(key(finding)))
                                        .reduce((earlier, later) -> later)))
                .toList();
    }

    private Circumstances circumstances(NecessityLetter letter, Approval text) {
        ClaimKey account = ClaimKey.ofAccount(letter.account().number());
        List<Submission> sent = claims.listSubmissions(account);
        return new Circumstances(
                letter.kind(),
                LocalDate.now(clock),
                diagnoses(Claims.meant(account, sent)),
                signature(text),
                letter.providerId().flatMap(users::find).map(user -> user.profile().displayName()),
                patients.list(letter.account(), sent));
    }

    private static Set<String> diagnoses(Optional<Submission> sent) {
        return sent.stream()
                .flatMap(submission -> submission.claim().diagnoses().stream())
                .map(HealthCode::code)
                .collect(Collectors.toSet());
    }

    /** The last signature, whether it still holds or not. */
    private Optional<SignatureState> signature(Approval text) {
        return approvals.listSignatures(text).stream()
                .reduce((earlier, later) -> later)
                .map(Signature::isInForce)
                .map(SignatureState::new);
    }

    /** What stands in the way of an approval. */
    static List<BlockingFinding> blocking(List<CheckedFinding> findings) {
        return findings.stream()
                .map(CheckedFinding::finding)
                .filter(LetterFinding::isRequired)
                .map(finding ->
                        new BlockingFinding(
                                key(finding), finding.what() + " (" + finding.where() + ")", true))
                .toList();
    }

    /** What the text itself asks for, as {@code [[...]]}: nobody can let that pass. */
    static List<BlockingFinding> blockingGaps(List<String> gaps) {
        return gaps.stream()
                .map(gap ->
                        new BlockingFinding(
                                "gap " + Digest.of(gap).substring(0, GAP_DIGITS),
                                "To be filled: " + gap + ".",
                                false))
                .toList();
    }

    static String key(LetterFinding finding) {
        return finding.rule() + " " + finding.path();
    }
}
