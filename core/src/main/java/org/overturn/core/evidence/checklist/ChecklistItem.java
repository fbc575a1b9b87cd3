package org.overturn.core.evidence.checklist;

import java.util.List;
import java.util.Optional;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.evidence.DocumentKind;

/**
 * A piece of evidence that answers a denial.
 *
 * @param category empty: of every one
 * @param service empty: whatever the service
 * @param payer key of the payer in the settings; empty: whoever the payer
 * @param kinds any of them will do, the best first
 * @param who can get it
 * @param why it matters, in one sentence
 * @param onlyForPatient asked for only where the appeal is made in the patient's name
 */
public record ChecklistItem(
        Optional<DenialCategory> category,
        Optional<ServiceKind> service,
        Optional<String> payer,
        String name,
        Need need,
        Supply supply,
        List<DocumentKind> kinds,
        Source who,
        String why,
        boolean onlyForPatient) {

    public ChecklistItem {
        kinds = List.copyOf(kinds);
    }

    boolean fits(Question question) {
        return (!onlyForPatient || question.forPatient())
                && category.map(c -> c == question.category()).orElse(true)
                && service.map(s -> s == question.service()).orElse(true)
                && payer.map(p -> question.payer().filter(p::equals).isPresent()).orElse(true);
    }

    public boolean isRequired() {
        return need == Need.REQUIRED;
    }
}
