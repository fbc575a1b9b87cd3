package org.overturn.api.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.evidence.link.ClaimPatient;
import org.overturn.core.evidence.link.PatientChecks;
import org.overturn.core.evidence.link.PatientDoubt;
import org.springframework.stereotype.Component;

/** Documents that seem to be another patient's, as a user may know of them. */
@Component
public class PatientDoubts {

    private final PatientChecks checks;
    private final FiledDocuments filed;

    PatientDoubts(PatientChecks checks, FiledDocuments filed) {
        this.checks = checks;
        this.filed = filed;
    }

    /** Keys of those that may be opened and seem to be another's, and nobody has said why. */
    public Set<Long> list(String accountNumber, Collection<FiledDocument> among) {
        return checks
                .listOpen(
                        ClaimPatient.ofAccount(accountNumber),
                        among.stream()
                                .filter(FiledDocument::open)
                                .map(FiledDocument::document)
                                .toList())
                .stream()
                .map(doubt -> doubt.document().id())
                .collect(Collectors.toSet());
    }

    Optional<PatientDoubtView> find(FiledDocument one, CurrentUser me) {
        return checks.findOpen(one.document()).map(doubt -> view(doubt, me));
    }

    private PatientDoubtView view(PatientDoubt doubt, CurrentUser me) {
        return new PatientDoubtView(
                doubt.otherAccount().filter(account -> filed.isOwn(account, me)).orElse(""),
                List.copyOf(doubt.reasons()));
    }
}
