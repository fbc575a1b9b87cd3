package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.maybe;
import static org.overturn.core.letter.necessity.Plain.rows;
import static org.overturn.core.letter.necessity.Plain.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The payer's own criteria, cited by number and put into our words.
 *
 * @param planTerms of the plan or the law that bear on it
 */
public record PayerPolicy(
        String number, Optional<LocalDate> versionOn, List<Criterion> criteria, String planTerms) {

    static final PayerPolicy BLANK = new PayerPolicy("", Optional.empty(), List.of(), "");

    public PayerPolicy {
        number = text(number);
        versionOn = maybe(versionOn);
        criteria = rows(criteria);
        planTerms = text(planTerms);
    }

    /**
     * One criterion.
     *
     * @param element its number in the policy
     * @param requirement in our own words
     * @param met "yes", "no" or in part, as the provider judges
     * @param source where the record shows it
     */
    public record Criterion(String element, String requirement, String met, String source) {
        public Criterion {
            element = text(element);
            requirement = text(requirement);
            met = text(met);
            source = text(source);
        }
    }
}
